/** What a form of this slice sends: a first entry expects nothing, a correction names what it found and says why. */
type Entry = { readonly expects: string | null; readonly reason: string | null };

/** The same entry, meant for what somebody else saved meanwhile. A first entry becomes a correction and needs its reason. */
export function rebasedEntry<In extends Entry>(input: In, version: string): In {
  const expects = version === "none" ? null : version;
  return {
    ...input,
    expects,
    reason: input.reason ?? (expects === null ? null : "Two people entered it at the same time; this one was kept."),
  };
}
