/**
 * What one phrase can say. A signal is about the filing, the court, the person or the way out; read-outcome.ts joins them.
 */
export type Signal =
  | "not_filed" | "no_response" | "waiting" | "stayed" | "granted" | "success" | "refused" | "no_success" | "dismissed" | "moot"
  | "withdrawn" | "settled" | "continued" | "not_held" | "bond_granted" | "recognizance" | "not_posted" | "posted" | "post_refused"
  | "post_blocked" | "danger" | "flight" | "no_jurisdiction" | "no_change" | "premature" | "exhaustion" | "venue" | "duplicate" | "joinder"
  | "fee_or_form" | "prosecution" | "in_part" | "hearing_ordered" | "release_or_hearing" | "release_ordered" | "interim_release" | "tro_granted"
  | "tro_denied" | "pi_granted" | "pi_denied" | "bail_granted" | "bail_denied" | "court_release" | "by_ice" | "afterwards" | "class" | "class_members"
  | "class_release" | "settlement_release" | "relief_won" | "terminated" | "immigration_judge" | "custody_review" | "released" | "not_released"
  | "removed" | "voluntary_departure" | "died" | "escaped" | "other_custody" | "appeal" | "transfer" | "considered"
  | "by_parole" | "by_supervision" | "by_recognizance" | "by_bond" | "by_monitoring"; // prettier-ignore

/**
 * A phrase rule: tried on the outcome's words (small letters, no marks, " | " between clauses) in this order.
 * What it matches is set aside, so a wider rule below does not read the same words again: "not granted" is never "granted".
 */
export type PhraseRule = { readonly id: string; readonly pattern: RegExp; readonly gives: readonly Signal[]; readonly means: string };

/** Whether the words gave any of these. */
export function hasAny(signals: ReadonlySet<Signal>, ...wanted: readonly Signal[]): boolean {
  return wanted.some((signal) => signals.has(signal));
}

const RELIEF =
  "(?:asylum|withholding|cancellation|convention against torture|cat(?= |$)|adjustment(?: of status)?|residency|green card|[ut] visa|tps|(?:immigration|removal|merits|individual) (?:case|hearing|relief)|merits|relief)";
const WON =
  "(?:won|winning|wins|win|grant(?:ed|ing)?|received|receiving|obtain(?:ed|ing)|got|getting|award(?:ed)?|approved|approval|prevail(?:ed|ing)|being granted)";
const NOT = "(?:not|never|no longer|unable|refused|declined|failed)";
const ORDER = "(?:court|judge|judicial|habeas|district court)";
const r = (id: string, pattern: string, gives: readonly Signal[], means: string): PhraseRule => ({
  id,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "gu"),
  gives,
  means,
});

const FILING_RULES: readonly PhraseRule[] = [
  r("appeal-result", "(?:on )?appeal(?:s)?(?: was| is| has been)? (?:denied|dismissed|sustained|granted|rejected|successful|unsuccessful|won|lost)|(?:won|lost)(?: on| an| the| \\w+)? appeal", ["appeal"], "an appeal was decided"),
  r("appeal-open", "appeal(?:s|ed)?(?: \\w+){0,2} (?:is |are |still |remains |now )*(?:pending|filed|not filed|not yet filed)|(?:pending|filed|filing|will file|will|plan(?:s|ning)? to file|plan(?:s|ning)? to|reserved|not yet filed)(?: an| the| \\w+)? appeal(?:s|ed)?|on appeal|appeal(?:s|ed|ing)?", ["appeal"], "an appeal is mentioned"),
  r("paper-not-filed", "(?:reply|traverse|response|opposition|answer|return|brief|decision|order|g 28)(?: has| have| was| is)?(?: been)? not(?: yet)?(?: been)? (?:filed|submitted)", ["waiting"], "a paper in the case is still to come"),
  r("not-filed", "(?:not|never)(?: yet)?(?: been)? (?:filed|sent|submitted|mailed)(?: yet)?|(?:yet )?to be (?:filed|sent|submitted)|unfiled|(?:will|plan(?:s|ning)? to|going to|about to|preparing to|ready to|hope to|intend(?:s|ing)? to) (?:be )?(?:file|filed|send|sent|submit|submitted)|(?:still )?(?:in )?draft(?:ing|ed)?|did not file|has not filed|have not filed|preparing(?: \\w+)?", ["not_filed"], "it was not filed or sent"),
]; // prettier-ignore

const HEARING_RULES: readonly PhraseRule[] = [
  r("hearing-to-come", "hearing(?: is| was| has)? (?:not yet|yet to|still to)(?: been| be)?(?: \\w+)?|hearing (?:scheduled|set|upcoming)(?: for)?|(?:awaiting|waiting for|pending)(?: \\w+){0,2} hearing", ["waiting"], "the hearing is still to come"),
  r("hearing-not-held", "hearing(?: \\w+){0,1} (?:not|never)(?: been)? (?:held|heard|happen(?:ed)?|take place|took place|go forward|needed|necessary|proceed)|hearing(?: was| is| became| got)? (?:canceled|cancelled|vacated|moot(?:ed)?|unnecessary)|hearing did not \\w+|no (?:bond )?hearing(?: was)?(?: held)?|(?:without|before)(?: a| the| \\w+)?(?: bond)? hearing(?: \\w+)?|never (?:had|got)(?: a| the)?(?: bond)? hearing|not held|never held", ["not_held"], "the hearing was not held"),
  r("hearing-ordered", `(?:grant(?:ed|s)?|order(?:ed|s)?|direct(?:ed|s)?)(?: \\w+){0,4} bond (?:re)?hearing|bond hearing(?: was)? (?:ordered|granted)(?: by ${ORDER})?`, ["hearing_ordered"], "a bond hearing was ordered"),
  r("continued-litigation", "continu\\w*(?: to)? (?:litigat\\w*|fight\\w*|pursue)|still (?:litigating|fighting|in litigation)|litigation (?:continues|is ongoing|ongoing)", ["waiting"], "the case goes on"),
  r("continued-custody", "(?:continued|continuing|ongoing|remains? in|still in|stayed in|kept in|stays in|held in) (?:detention|custody|jail)|(?:still|remains?|currently|continues to be) (?:detained|held|incarcerated|locked up)", ["not_released"], "the person is still held"),
  r("terminated", `(?:removal |deportation |immigration |asylum )?proceedings?(?: \\w+){0,2} (?:terminated|dismissed|ended|closed out)|(?:removal|deportation|immigration|ij|dhs|eoir) (?:case|charges?)(?: \\w+){0,2} (?:terminated|dismissed|ended)|nta(?: \\w+)? (?:terminated|dismissed)|terminat(?:ed|ion|ing)(?: of)?(?: \\w+){0,2} (?:proceedings?|removal case|immigration case)|motion to terminate(?: \\w+)? granted|(?:granted|won)(?: \\w+)? motion to terminate|(?:case|matter) terminated by(?: the)? (?:ij|immigration judge|immigration court)`, ["terminated"], "removal proceedings were terminated"),
  r("termination-open", "motion to terminate(?: \\w+){0,2}(?: pending| denied| filed)?", [], "a motion to terminate is mentioned"),
]; // prettier-ignore

const RELIEF_RULES: readonly PhraseRule[] = [
  r("relief-lost", `(?:lost|denied|denial of|${NOT}(?: \\w+){0,2} ${WON}|applied for|applying for|seeking|eligible for)(?: \\w+){0,2} ${RELIEF}|(?:asylum|withholding|cancellation|merits|(?:asylum|removal|immigration|merits) (?:case|hearing|claim))(?: \\w+){0,2} (?:denied|lost|not granted|pending|ongoing|scheduled|set|continued)`, [], "relief in the removal case was not won, or not yet"),
  r("relief-won", `${WON}(?: of| on| in| for)?(?: \\w+){0,4} ${RELIEF}(?: in(?: \\w+){0,2} (?:hearing|court|case))?|(?:asylum|withholding|cancellation|adjustment|[ut] visa|(?:removal|merits|immigration) relief)(?: \\w+){0,2} ${WON}`, ["relief_won"], "relief was won in the removal case"),
]; // prettier-ignore

const BOND_RULES: readonly PhraseRule[] = [
  r("bond-unpaid", "(?:not|never|unable|could not|cannot|can not|nobody could|no one could)(?: \\w+){0,3} (?:post|posted|pay|paid|afford|afforded|raise)(?: \\w+){0,2}|too (?:high|much|expensive|steep)(?: to (?:pay|post|afford))?|unaffordable|unpaid|beyond(?: \\w+){1,2} means|without posting|bond not posted|not posted", ["not_posted"], "the bond was not posted"),
  r("bond-payment-refused", "(?:ice|ero|dhs|government)? ?(?:refused|declined|would not|did not)(?: to)?(?: accept| take| process)?(?: \\w+){0,2} (?:bond payment|payment|the bond|posting)", ["post_refused"], "the payment of the bond was refused"),
  r("bond-blocked", "(?:automatic stay|auto stay|stay(?:ed)? of (?:the )?bond(?: order)?|bond(?: \\w+){0,2} stayed|blocked by(?: \\w+){0,2} stay)", ["post_blocked"], "a stay kept the bond from being posted"),
  r("bond-not-granted", `(?:bond|motion|petition|request|parole|release|relief|it)(?: was| is| has been| were)? ${NOT}(?: been)? (?:granted|set|approved|allowed)|no bond(?: set| granted)?|${NOT}(?: been)?(?: to)? (?:grant|granted|approve|approved|set bond)`, ["refused"], "it was not granted"),
  r("bond-posted", "(?:posted|paid|posting)(?: \\w+){0,2} bond|bond(?: \\w+){0,3} (?:posted|paid)|bonded out|bond payment made|out on bond|posted|paid", ["posted", "by_bond"], "the bond was posted"),
  r("bond-denied", "(?:denied|denying|denial of|refused|rejected|no)(?: \\w+){0,1} bond(?: redetermination| motion| request)?|bond(?: redetermination| motion| request)?(?: \\w+){0,1} (?:denied|refused|rejected)", ["refused"], "bond was denied"),
  r("bond-by-judge", "(?:ij|immigration judge|immigration court)(?: \\w+){0,3} bond(?: of \\d+)?|bond(?: \\w+){0,4} (?:by|from)(?: the| an)? (?:ij|immigration judge|immigration court)", ["bond_granted", "immigration_judge", "by_bond"], "an immigration judge set bond"),
  r("bond-granted", "bond(?: \\w+){0,2} (?:granted|set|issued|awarded|approved|lowered|reduced)(?: at \\d+)?|(?:granted|set|given|received|got|won|approved|reduced|lowered|obtained|awarded)(?: \\w+){0,3} bond(?: of \\d+)?|bond of \\d+|\\d+ bond", ["bond_granted"], "bond was granted"),
  r("released-on-bond", "released?(?: \\w+){0,2} (?:on|under|after|upon|via|by)(?: \\w+){0,3} bond", ["released", "by_bond"], "released on bond"),
]; // prettier-ignore

const INTERIM = (words: string) =>
  `(?:${words})(?: \\w+){0,3} (?:granted|issued|entered|won|allowed)|(?:grant(?:ed|s|ing)?|won|issued|entered|got|obtained)(?: \\w+){0,3} (?:${words})`;
const INTERIM_DENIED = (words: string) =>
  `(?:${words})(?: \\w+){0,3} (?:denied|rejected|refused|not granted)|(?:denied|rejected|denying)(?: \\w+){0,2} (?:${words})`;
const RELEASED_BY = (words: string) =>
  `release(?:d)?(?: \\w+){0,2} (?:under|on|by|through|via|with|pursuant to|per|following|after|because of|thanks to)(?: \\w+){0,3} (?:${words})`;
const [TRO, PI, BAIL] = ["tro|temporary restraining order", "pi|preliminary injunction", "bail|mapp"] as const;

const COURT_RULES: readonly PhraseRule[] = [
  r("tro-release", RELEASED_BY(TRO), ["tro_granted", "interim_release", "released"], "released under a temporary restraining order"),
  r("pi-release", RELEASED_BY(PI), ["pi_granted", "interim_release", "released"], "released under a preliminary injunction"),
  r("bail-release", `${RELEASED_BY(BAIL)}|bailed(?: out)?`, ["bail_granted", "interim_release", "released"], "released on bail by the court"),
  r("tro-denied", INTERIM_DENIED(TRO), ["tro_denied"], "a temporary restraining order was denied"),
  r("pi-denied", INTERIM_DENIED(PI), ["pi_denied"], "a preliminary injunction was denied"),
  r("bail-denied", INTERIM_DENIED(BAIL), ["bail_denied"], "bail was denied"),
  r("tro-granted", INTERIM(TRO), ["tro_granted"], "a temporary restraining order was granted"),
  r("pi-granted", INTERIM(PI), ["pi_granted"], "a preliminary injunction was granted"),
  r("bail-granted", INTERIM(BAIL), ["bail_granted"], "bail was granted"),
  r("class-release", RELEASED_BY("class (?:action|order|settlement|injunction|relief)|injunction"), ["class", "class_release", "released"], "released under a class order or an injunction"),
  r("settlement-release", RELEASED_BY("settlement|stipulation|agreement"), ["settled", "settlement_release", "released"], "released under a settlement"),
  r("release-or-hearing", "(?:release|released)(?: \\w+){0,3} (?:unless|or)(?: \\w+){0,5} hearing|(?:bond )?hearing(?: \\w+){0,5} or (?:be )?release(?:d)?|conditional(?:ly)?(?: \\w+)? (?:writ|grant(?:ed)?)", ["release_or_hearing", "granted"], "a hearing or release was ordered"),
  r("release-not-ordered", `(?:denied|refused|declined|rejected|${NOT})(?: \\w+){0,2} order(?:ed)?(?: \\w+){0,2} release|(?:denied|rejected|refused|denying) (?:\\w+ ){0,1}release|release (?:was )?(?:denied|refused|rejected)`, ["refused"], "release was refused"),
  r("release-ordered", `order(?:ed|s|ing)(?: \\w+){0,4} releas(?:e|ed)|release(?: was| were)? ordered|${ORDER}(?: \\w+){0,2} order(?:ed)? (?:for )?(?:\\w+ ){0,3}release(?:d)?|release order(?:ed)?|granted(?: \\w+){0,1} release(?: ordered)?`, ["release_ordered"], "the court ordered release"),
  r("court-release", `release(?:d)?(?: \\w+){0,2} (?:by|on|under|per|pursuant to|following|after|through|via)(?: \\w+){0,2} (?:court|judge|habeas)(?: order| petition| grant| ruling| decision)?`, ["released", "court_release"], "released by a court"),
  r("in-part", "(?:granted|partly granted)(?: \\w+)? in part(?:(?: and)? denied in part)?|partial(?:ly)? (?:grant|granted|successful|success)", ["granted", "in_part"], "granted in part"),
]; // prettier-ignore

const CLASS_RULES: readonly PhraseRule[] = [
  r("class-members", "class members?(?: \\w+){0,3} released|released(?: \\w+){0,2} class members?", ["class", "class_members", "released"], "members of a class were released"),
  r("stay-of-removal", "(?:stay of removal|removal (?:was )?stayed)(?: \\w+)?", [], "a stay of removal is mentioned"),
  r("stayed", "(?:stayed|stay(?: was)?(?: granted| entered| in place)?|(?:held|placed|put|kept)?(?: in| into) abeyance|on hold|paused|administratively (?:closed|stayed)|case held)(?: pending)?(?: \\w+){0,6}?(?= class|$| \\|)|(?:stayed|in abeyance|on hold|paused)(?: pending)?", ["stayed"], "the case is stayed"),
  r("class", "class(?: action)?(?: litigation| lawsuit| case| suit| petition| habeas)?|putative class|subclass", ["class"], "a class action is mentioned"),
]; // prettier-ignore

const REASON_RULES: readonly PhraseRule[] = [
  r("moot", "moot(?:ed|ness)?", ["moot"], "moot"),
  r("both-dangers", "danger(?:ous\\w*)? (?:and|or) flight(?: risk)?|flight(?: risk)? (?:and|or) danger(?:ous\\w*)?", ["danger", "flight"], "danger and flight"),
  r("danger", "danger(?:ous|ousness)?(?: to(?: the)? community)?", ["danger"], "danger"),
  r("flight", "flight(?: risk)?|risk of flight", ["flight"], "flight"),
  r("jurisdiction", "(?:no|lack(?:s|ed|ing)?(?: of)?|want of|without)(?: \\w+){0,2} jurisdiction(?:al)?|jurisdiction(?:al)?(?: grounds?)?|mandatory detention|not (?:bond )?eligible(?: for bond)?|ineligible(?: for bond)?", ["no_jurisdiction"], "no jurisdiction"),
  r("no-change", "(?:no |lack of |without |not )?(?:\\w+ )?(?:material(?:ly)? )?chang(?:ed?|es) (?:in |of )?circ\\w*", ["no_change"], "changed circumstances"),
  r("premature", "premature(?:ly)?|too (?:soon|early)|not (?:yet )?ripe", ["premature"], "premature"),
  r("exhaustion", "(?:failure to |not |un|did not )?exhaust(?:ed|ion)?(?: of remedies| \\w+ remedies)?", ["exhaustion"], "exhaustion of remedies"),
  r("venue", "(?:improper |wrong )?venue|wrong (?:district|court|custodian|respondent)|(?:immediate|proper) custodian", ["venue"], "venue or custodian"),
  r("duplicate", "duplicat(?:e|ive)", ["duplicate"], "duplicate"),
  r("joinder", "mis ?joinder|improper(?:ly)? join(?:ed|der)", ["joinder"], "joinder"),
  r("fee", "(?:filing )?fee(?: not paid)?|(?:wrong|improper) form|ifp(?: denied)?", ["fee_or_form"], "fee or form"),
  r("prosecution", "(?:failure|failed|want|lack)(?: to| of) prosecut\\w+|abandoned", ["prosecution"], "not prosecuted"),
]; // prettier-ignore

const OTHER_MENTIONS: readonly PhraseRule[] = [
  r("considered", "(?:is |are |being |be |under )+(?:re)?consider(?:ed|ation|ing)?(?: \\w+){0,2} (?:for|of)(?: an| a)? (?:osup|order of supervision|release|parole|bond|atd|\\w+)|(?:may|might|could|will|expected to|likely to|hoping to|about to|soon to) be (?:released|paroled|freed)|to be released(?: soon| on \\d+)?", ["considered"], "a further release is under consideration"),
  r("transfer", "(?:was |were |been |got )?transferred(?: \\w+){0,2}|(?:moved|sent) to (?:another|a different)(?: \\w+)?", ["transfer"], "a transfer"),
  r("not-released", `${NOT}(?: yet)?(?: been)?(?: to be)? (?:released|freed|let out|paroled)(?: yet)?|still not (?:out|free)|nobody(?: was)? released|no (?:one|releases?)(?: was| were)?(?: released)?|(?:0|zero|none)(?: were| was)? released|until released`, ["not_released"], "the person was not released"),
  r("removed", "(?:was |were |been |got |client |person |petitioner |later |since |then |already )*(?:removed|deported|repatriated)(?: to \\w+| from(?: the)? (?:us|united states|country))?", ["removed"], "the person was removed"),
  r("voluntary-departure", "(?:took|takes|taken|accepted|accepts|left (?:under|on|with)|departed (?:under|on|with)) (?:\\w+ )?voluntary departure|voluntarily departed", ["voluntary_departure"], "the person left under voluntary departure"),
  r("died", "(?:passed away|died|death|deceased)(?: in(?: \\w+)? custody)?", ["died"], "the person died"),
  r("escaped", "escaped", ["escaped"], "the person escaped"),
  r("other-custody", "(?:handed|turned|passed|taken)(?: over)?(?: \\w+)? to (?:state|local|county|marshals|criminal|police|sheriff)(?: \\w+){0,2}|(?:in|into) (?:criminal|state|county|marshals) custody", ["other_custody"], "the person passed to other custody"),
]; // prettier-ignore

const RELEASE_RULES: readonly PhraseRule[] = [
  r("ice-released", "(?:ice|ero|dhs|government|govt|gov|agency|field office|they)(?: \\w+){0,3} (?:released|freed|paroled|let (?:\\w+ )?(?:go|out)|agreed to release)|(?:ice|dhs|government|govt|ero) (?:voluntary )?release|release(?:d)? voluntarily(?: by(?: \\w+)? \\w+)?|voluntar(?:y|ily) release(?:d)?(?: by(?: \\w+)? \\w+)?|(?:released|paroled|freed|let out)(?: \\w+){0,2} (?:by|from) (?:ice|ero|dhs|the government|government|govt|the agency|the field office)", ["released", "by_ice"], "ICE released the person"),
  r("by-recognizance", "(?:on |own |under |her |his |their |an |order of )*recognizance|ror(?:d|ed)?", ["recognizance", "by_recognizance"], "recognizance"),
  r("by-supervision", "(?:on |under )?(?:an )?(?:osup|order of supervision|oos)", ["by_supervision"], "order of supervision"),
  r("by-monitoring", "(?:with |on )?(?:an )?(?:ankle (?:monitor|bracelet)|isap|atd|alternatives? to detention|gps(?: monitor\\w*)?|electronic monitoring)", ["by_monitoring"], "alternative to detention"),
  r("custody-review", "(?:post order )?custody review|pocr", ["custody_review"], "a custody review"),
  r("released-on-parole", "(?:released|freed|let out|out)(?: \\w+){0,1} on(?: humanitarian| medical)? parole|paroled(?: out)?", ["released", "by_parole"], "released on parole"),
  r("released", "released|freed|let (?:go|out)|out of (?:detention|custody|jail)|is (?:home|out|free)|are (?:home|out|free)|now (?:home|out|free)|went home|(?:was|were) let out", ["released"], "the person was released"),
  r("afterwards", "(?:\\w+ )?(?:days?|weeks?|months?) (?:later|after)|later|subsequently|afterwards?|thereafter|after (?:the )?(?:denial|dismissal)|after (?:\\w+ ){0,2}(?:denied|dismissed|rejected)", ["afterwards"], "one thing came after the other"),
]; // prettier-ignore

const RESULT_RULES: readonly PhraseRule[] = [
  r("no-answer-yet", "(?:no|without(?: a| any)?|never (?:got|received|had)(?: a| any)?|(?:not|never)(?: yet)?(?: received| gotten| heard| had)(?: a| any)?) (?:response|reply|answer|decision|ruling|word|news|result|outcome|adjudication|determination|update)(?: from \\w+)? (?:yet|so far|to date|as of(?: \\w+)?|at this time|currently)|no (?:decision|ruling|word|news|result|outcome|adjudication|determination|update)|(?:have |has )?not(?: yet)? heard(?: back)?(?: from \\w+)?", ["waiting"], "no answer yet"),
  r("no-response", "(?:no|without(?: a| any)?|never (?:got|received)(?: a| any)?|(?:did|has|have) not (?:get|receive|received|gotten)(?: a| any)?|not (?:receive|received)(?: a| any)?) (?:response|reply|answer|acknowledg\\w+)(?: from \\w+)?|(?:ice |ero |they |dhs |fod )?(?:never|did not|has not|have not|not|failed to)(?: ever)? (?:respond|responded|reply|replied|answer|answered)|never heard(?: back)?(?: from \\w+)?|unanswered|ignored|went unanswered|(?:before|prior to)(?: \\w+){0,2} (?:response|reply|answer|decision)", ["no_response"], "no response"),
  r("undecided", "not(?: yet)?(?: been)? (?:adjudicated|decided|ruled(?: on| upon)?|resolved|heard|determined|acted on|reviewed)(?: yet)?|has not (?:ruled|decided)(?: yet)?|undecided|undetermined|unadjudicated|unresolved|(?:still |taken )?under (?:review|consideration|submission|advisement)", ["waiting"], "not decided yet"),
  r("withdrawn", "withdr(?:awn|ew|aw|awal|awing)|voluntar(?:y|ily) (?:dismiss\\w*|withdr\\w+)|(?:dismissed|dismissal) voluntarily|notice of (?:voluntary )?dismissal|dropped|(?:we|counsel|petitioner) dismissed", ["withdrawn"], "withdrawn"),
  r("settled", "settled|settlement|stipulat(?:ed|ion)(?: \\w+)?", ["settled"], "settled"),
  r("no-success", "un ?successful(?:ly)?|(?:not|never|was not) (?:a )?success(?:ful|fully)?|failed|lost|no success|did not (?:succeed|work)|no luck", ["no_success"], "unsuccessful"),
  r("refused", "den(?:ied|ial|ies|y)|reject(?:ed|ion|s)?|refused|refusal|declined|turned(?: \\w+)? down|negative(?: decision)?|disapproved|not (?:granted|approved|allowed|accepted)", ["refused"], "refused"),
  r("dismissed", "dismiss(?:ed|al|es)?", ["dismissed"], "dismissed"),
  r("success", "success(?:ful|fully)?|won|win|victory|prevailed|favorable|positive", ["success"], "successful"),
  r("granted", "grant(?:ed|s)?|approv(?:ed|al)|allowed|accepted", ["granted"], "granted"),
  r("continued", "continu(?:ed|ance|es)|adjourned|rescheduled|reset|postponed", ["continued"], "continued"),
  r("waiting", "pending|await(?:ing|s)?|waiting|in progress|ongoing|on going|open|active|undergoing review|(?<=^|\\| )(?:filed|submitted)(?= \\||$)|to be (?:decided|determined|adjudicated)|tbd|remains? open|briefing|in litigation|litigating", ["waiting"], "pending"),
]; // prettier-ignore

/** All rules in the order in which they are tried: the more words a rule asks for, the earlier. */
export const PHRASE_RULES: readonly PhraseRule[] = [
  ...FILING_RULES,
  ...HEARING_RULES,
  ...RELIEF_RULES,
  ...BOND_RULES,
  ...COURT_RULES,
  ...CLASS_RULES,
  ...REASON_RULES,
  ...OTHER_MENTIONS,
  ...RELEASE_RULES,
  ...RESULT_RULES,
];
