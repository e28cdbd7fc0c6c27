/** What a form of this slice sends: a first entry expects nothing, a correction names what it found and says why. */
type Entry = { readonly expects: string | null; readonly reason: string | null };

/** The same entry, meant for what somebody else saved meanwhile; null where it becomes a correction that nobody has given a reason for. */
export function rebasedEntry<In extends Entry>(input: In, version: string): In | null {
  const expects = version === "none" ? null : version;
  return expects !== null && input.reason === null ? null : { ...input, expects };
}
