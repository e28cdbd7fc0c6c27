import { CERTAINTY, DUTY } from "../shared/deadlines/codes.ts";
import { COUNT_METHOD, ENFORCEMENT, RULE_TRIGGER } from "../shared/deadlines/rule-codes.ts";
import { RULE_SET } from "../shared/deadlines/rules.ts";
import { type DeadlineRule } from "../shared/deadlines/rule-types.ts";

const HEAD = [
  "Rule",
  "What is due",
  "Whose duty",
  "Runs from",
  "Period",
  "Counted by",
  "Service days",
  "If it passes",
  "Authority",
  "In force",
  "Text",
  "Notes",
];

/** The rule table as Markdown, for docs/rules.md. */
export function rulesTable(): string {
  const rows = [HEAD, HEAD.map(() => "---"), ...RULE_SET.map(cells)];
  return rows.map((row) => `| ${row.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`).join("\n");
}

function cells(rule: DeadlineRule): string[] {
  return [
    rule.version === 1 ? rule.id : `${rule.id} (version ${rule.version})`,
    `${rule.title}: ${rule.act}`,
    DUTY.labels[rule.by],
    RULE_TRIGGER.labels[rule.trigger],
    period(rule),
    COUNT_METHOD.labels[rule.method],
    rule.serviceDays ? "yes" : "no",
    ENFORCEMENT.labels[rule.enforcement],
    rule.authority,
    inForce(rule),
    CERTAINTY.labels[rule.certainty],
    [rule.notes, ...rule.marks.map((mark) => `At ${mark.n} ${mark.unit}s: ${mark.says}`)].join(" "),
  ];
}

function period({ period }: DeadlineRule): string {
  if (period.kind === "order") return "set by order";
  if (period.kind === "state") return "none";
  const unit = period.unit.replace("_", " ");
  return `${period.n} ${unit}${period.n === 1 ? "" : "s"} ${period.direction}`;
}

function inForce({ effectiveFrom, effectiveTo }: DeadlineRule): string {
  if (effectiveFrom && effectiveTo) return `${effectiveFrom} to ${effectiveTo}`;
  if (effectiveFrom) return `since ${effectiveFrom}`;
  return effectiveTo ? `until ${effectiveTo}` : "";
}

if (process.argv[1] === import.meta.filename) console.log(rulesTable());
