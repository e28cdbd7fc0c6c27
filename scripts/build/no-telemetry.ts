/** Stands in the bundle where the sign-in library would look for a telemetry package: it finds none and goes on without. */
throw new Error("No telemetry here.");
