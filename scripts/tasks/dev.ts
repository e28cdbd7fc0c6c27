import { handOver } from "../processes.ts";

/** The server restarts on a change and the client is replaced in place; when one of them ends, so does the other. */
const server = handOver("tsx", ["watch", "--clear-screen=false", "server/main.ts", ...process.argv.slice(2)]);
const client = handOver("vite", []);
const code = await Promise.race([server, client]);
process.kill(process.pid, "SIGTERM");
await Promise.all([server, client]);
process.exit(code);
