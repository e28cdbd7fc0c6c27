import { z } from "zod";
import { codeList, type CodeOf } from "../kernel/codes.ts";

/** What a column of somebody's list can mean. `keep`: shown beside the row; `ignore`: stored with the raw row, not shown. */
export const COLUMN_ROLE = codeList("import_column_role", {
  row_label: "The list’s own row number or name",
  kind: "Kind of filing",
  filed_on: "Day of filing",
  facility: "Facility",
  state: "State",
  judge: "Judge",
  outcome: "Outcome, in words",
  number_released: "Number released",
  client_full: "Client’s whole name",
  client_given: "Client’s given names",
  client_surname: "Client’s surnames",
  a_number: "A-number",
  docket_number: "Docket number",
  court: "Court",
  keep: "Keep beside the row",
  ignore: "Leave out",
});
export type ColumnRole = CodeOf<typeof COLUMN_ROLE>;

/** How a date of three numbers is written in this list. A date with the year first is read under either. */
export const DATE_ORDER = codeList("import_date_order", {
  month_first: "Month first, as in 4/8/2020 for April 8",
  day_first: "Day first, as in 8/4/2020 for April 8",
});
export type DateOrder = CodeOf<typeof DATE_ORDER>;

/** What a list's words say about a petition, short of a determination. */
export const PETITION_STANDING = codeList("import_petition_standing", {
  not_filed: "Not filed yet",
  pending: "Pending",
  stayed: "Stayed",
  decided: "Decided",
  decided_unclear: "Ended or won, but what the court did is not stated",
  unknown: "Not stated",
});
export const BOND_STANDING = codeList("import_bond_standing", {
  not_filed: "Not filed yet",
  pending: "Pending",
  decided: "Decided",
  unknown: "Not stated",
});
/** Whether the row says that custody ended: `none` is "no release counted", `unknown` is "cannot be told from this row". */
export const CUSTODY_READING = codeList("import_custody_reading", {
  ended: "Custody ended",
  none: "No release counted",
  unknown: "Cannot be told from the list",
});

/** What an import names about a row. The cell stands beside it, so the sentence does not repeat it. */
export const IMPORT_FINDING = codeList("import_finding", {
  header_not_found: "No header row was found, so the columns are numbered and every row is read as a row. Choose what each column means.",
  repeated_header: "This row repeats the header. It is kept and enters nothing.",
  date_order_doubtful:
    "Some dates in this list are possible only in the other order of day and month. Check the date order before entering.",
  cells_beyond_header: "This row has more cells than the header. The further cells are kept.",
  kind_missing: "The row does not say what kind of filing it is. Choose a kind before it can be entered.",
  kind_unread: "The kind of filing was not understood. Choose a kind before it can be entered.",
  date_missing: "No day of filing is given. The day is entered as not known.",
  date_unread: "The day of filing was not understood. The cell is kept and the day is entered as not known.",
  date_impossible: "This day does not exist. The cell is kept and the day is entered as not known.",
  date_other_order: "This date is possible only in the other order of day and month. The cell is kept and the day is entered as not known.",
  date_ambiguous: "This date can be read in more than one way. The cell is kept and the day is entered as not known.",
  date_century: "The two-digit year could belong to either century. The cell is kept and the day is entered as not known.",
  date_serial: "This looks like a spreadsheet’s own day number, not a date. The cell is kept and the day is entered as not known.",
  date_month_only: "Only the month is given. The date is entered as a month.",
  date_year_only: "Only the year is given. The date is entered as a year.",
  date_time_left: "The cell gives a time of day. The day is entered, and the time stays in the cell.",
  date_future: "The day of filing is later than the day of the import. Check it.",
  draft_with_date: "The words say that this was not filed, yet a day of filing is given. It is entered as a draft.",
  number_missing: "The number released is not given.",
  number_unread: "The number released was not understood. The cell is kept.",
  number_from_words: "The number released is taken from the words of the outcome.",
  count_disagrees: "The number in the words differs from the number released. The number released is kept.",
  large_count: "The number released is large. Check whether these are all clients of the office.",
  too_many_people:
    "The number released is too large to make a client for each. One unnamed client stands for the row until a person decides.",
  group_result:
    "The row counts people released in a class. They are printed on a line of their own and never added to the office’s figures.",
  group_as_of_missing: "The row does not say as of which day the class count holds.",
  petitioners_not_counted:
    "The list does not say how many people sued. One unnamed client stands for them until the petitioners are entered.",
  class_mentioned: "A class action is mentioned. Check whether the people counted are clients or members of the class.",
  judge_unclear: "This may not be the name of a judge. The cell is kept.",
  judge_several: "The cell seems to name more than one judge. It is kept, and no judge is entered.",
  judge_is_official: "This names an official, not a judge. It is kept.",
  several_names: "The cell seems to name more than one person. It is kept whole; enter each person by hand.",
  a_number_unread: "The A-number does not have seven to nine digits. The cell is kept and no A-number is entered.",
  cell_too_long: "The outcome is very long. Its beginning was read, and the cell is kept whole.",
  outcome_missing: "No outcome is given.",
  outcome_unread: "The outcome was not understood. The cell is kept; enter what happened by hand.",
  words_contradict: "The words say two things that do not go together. The cell is kept, and no result is entered.",
  court_action_not_stated: "The list says how it went. What the court did is not stated.",
  grant_not_stated: "The list says that the petition was granted. What the court ordered is not stated.",
  merits_not_stated:
    "The list says that the petition was denied. Whether the court reached the merits is not stated; it is entered as denied on the merits.",
  dismissal_reason_not_stated: "The list says that the petition was dismissed. Why is not stated.",
  moot_reason_not_stated: "The list says that the petition became moot. Why is not stated.",
  bond_terms_not_stated:
    "The list says that the motion succeeded. Whether bond or recognizance, and how much, is not stated; it is entered as bond.",
  petition_end_not_stated: "The list does not say whether the petition has ended.",
  decision_not_stated: "The list does not say how the request was answered.",
  refused_with_release: "The words say refused, and the number says released. The number is kept; choose how the release came about.",
  released_another_way: "The filing was refused, and the words say that the release came another way. Check it.",
  pending_with_release: "The words say undecided, and the number says released. The number is kept; choose how the release came about.",
  not_filed_with_release: "The words say not filed, and the number says released. The number is kept; choose how the release came about.",
  success_without_release: "The words say successful, and the number says that nobody was released. The number is kept.",
  released_words_without_number: "The words say released, and the number says nobody was. Say which is right.",
  not_released_with_number: "The words say not released, and the number says released. The number is kept; say which is right.",
  other_end_with_release: "The words say that custody ended in another way, and the number says released. Say which is right.",
  two_ends: "The words name two ends of custody. Say which came last and enter the other by hand.",
  pathway_not_stated: "The list does not say how the release came about. Choose a pathway.",
  petition_pending_assumed: "The petition is not known to have ended, so the release is entered as made while it was pending. Check it.",
  appeal_mentioned: "An appeal is mentioned. It is not entered; add it by hand.",
  transfer_mentioned: "A transfer is mentioned. It is not entered; add the placement by hand.",
  other_release_considered: "Another form of release is said to be under consideration. It is not entered.",
  facility_queued: "The place is not in the list of facilities with certainty. It is kept in words until somebody chooses the facility.",
  facility_several: "The cell names more than one place. It is kept in words with each person; record where each one was.",
  facility_missing: "No place of detention is given.",
  court_not_known: "Which court the petition was filed in cannot be told from the list. Add the court.",
  court_disagrees: "The court named in the list is not the one of the place of detention. The named court is entered; check it.",
  filing_day_missing:
    "A petition is filed on a day, and the list gives none that could be read. It is entered without a docket, and what the court did waits for it.",
  ruling_day_assumed: "The list says what the court did and not when. The ruling is entered with the day of the list; correct the day.",
  docket_number_unread: "The docket number was not understood. The cell is kept, and the docket is entered without a number.",
  docket_number_taken:
    "Another case already has this docket number in this court. The docket is entered without a number; check which is right.",
  client_known: "The A-number belongs to a client who is already here. The row is entered for that client.",
  end_already_recorded: "How this time in custody ended is recorded already. What this row says of it is kept and not entered.",
  row_edited:
    "This row was brought in before and its cells have changed. Nothing was entered; compare the two and correct the record by hand.",
  row_elsewhere:
    "An equal row was brought in with another list. It is entered again under this list’s name; check whether it is the same case.",
});
export type ImportFindingCode = CodeOf<typeof IMPORT_FINDING>;

/** One finding: the code, its sentence, and the column (header) and cell it is about; null when it is about the row or list. */
export const ImportFinding = z.strictObject({
  code: IMPORT_FINDING.schema,
  says: z.string(),
  column: z.string().nullable(),
  cell: z.string().nullable(),
});
export type ImportFinding = z.infer<typeof ImportFinding>;

export function finding(code: ImportFindingCode, column: string | null = null, cell: string | null = null): ImportFinding {
  return { code, says: IMPORT_FINDING.labels[code], column, cell };
}
