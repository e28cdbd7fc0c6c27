/** Zones that courts of the United States keep, in the words people use. */
const US_ZONES: Readonly<Record<string, string>> = {
  "America/New_York": "Eastern (New York)",
  "America/Indiana/Indianapolis": "Eastern (Indianapolis)",
  "America/Chicago": "Central (Chicago)",
  "America/Denver": "Mountain (Denver)",
  "America/Boise": "Mountain (Boise)",
  "America/Phoenix": "Mountain without daylight time (Phoenix)",
  "America/Los_Angeles": "Pacific (Los Angeles)",
  "America/Anchorage": "Alaska (Anchorage)",
  "Pacific/Honolulu": "Hawaii (Honolulu)",
  "America/Puerto_Rico": "Atlantic (Puerto Rico)",
  "Pacific/Guam": "Chamorro (Guam)",
  "Pacific/Pago_Pago": "Samoa (Pago Pago)",
};

/** "Mountain (Denver)" for America/Denver. */
export function zoneName(zone: string): string {
  return US_ZONES[zone] ?? zone.replaceAll("_", " ");
}

/** The zone this computer keeps. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Every zone the browser knows: those of the United States first, then the others by name. `also` is listed whatever it is. */
export function zoneChoices(also: string): { codes: readonly string[]; labels: Readonly<Record<string, string>> } {
  const others = Intl.supportedValuesOf("timeZone").filter((name) => !(name in US_ZONES) && name.includes("/"));
  const codes = [...new Set([...Object.keys(US_ZONES), ...others, also])];
  return { codes, labels: Object.fromEntries(codes.map((code) => [code, zoneName(code)])) };
}
