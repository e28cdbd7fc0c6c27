import { codeList, type CodeOf } from "../kernel/codes.ts";

/** What a docket entry is (domain section 3). One code for return, answer and response; the order's own word is kept in its text. */
export const ENTRY_TYPE = codeList("entry_type", {
  petition: "Petition",
  amended_petition: "Amended petition",
  complaint: "Complaint",
  fee_or_ifp: "Fee or in forma pauperis",
  appearance: "Appearance or withdrawal",
  pro_hac_vice: "Pro hac vice",
  service: "Service",
  motion_to_seal: "Motion to seal or use a pseudonym",
  motion_tro: "Motion for a restraining order, injunction or bail",
  ruling_interim: "Ruling on a restraining order, injunction or bail",
  restraint: "Order against transfer or removal",
  order_to_show_cause: "Order to show cause",
  scheduling_order: "Scheduling order",
  extension_motion: "Motion for an extension",
  extension_order: "Order on an extension",
  text_order: "Text-only order",
  response: "Return or response",
  motion_to_dismiss: "Motion to dismiss",
  reply: "Reply (traverse)",
  supplemental_authority: "Supplemental authority",
  supplemental_brief: "Supplemental brief",
  hearing_notice: "Hearing notice",
  minute_entry: "Minute entry",
  report_and_recommendation: "Report and recommendation",
  objections: "Objections",
  magistrate_consent: "Consent to a magistrate judge",
  order_on_petition: "Opinion or order on the petition",
  judgment: "Judgment",
  notice_of_dismissal: "Notice of dismissal",
  stipulation: "Stipulation",
  suggestion_of_mootness: "Suggestion of mootness",
  notice_of_transfer: "Notice of custody change or transfer",
  notice_of_release: "Notice of release",
  notice_of_compliance: "Notice of compliance",
  status_report: "Status or joint report",
  class_motion: "Class motion or ruling",
  consolidation: "Consolidation or severance",
  reassignment: "Reassignment",
  venue_transfer: "Transfer to another district",
  stay: "Stay or abeyance",
  administrative_closing: "Administrative closing",
  reopening: "Reopening",
  motion_to_enforce: "Motion to enforce or for contempt",
  motion_to_alter: "Motion to alter judgment",
  notice_of_appeal: "Notice of appeal",
  stay_pending_appeal: "Stay pending appeal",
  appeal_judgment: "Judgment of the court of appeals",
  rehearing_petition: "Petition for rehearing",
  rehearing_denied: "Order denying rehearing",
  appeal_dismissed: "Appeal dismissed",
  mandate: "Mandate",
  fee_motion: "Fee motion",
  other: "Other",
});
export type EntryType = CodeOf<typeof ENTRY_TYPE>;

export const ENTRY_FILER = codeList("entry_filer", {
  court: "The court",
  us: "Us",
  government: "The government",
  other: "Another party",
  unknown: "Not known",
});

export const ENTRY_SOURCE = codeList("entry_source", {
  typed: "Typed",
  notice: "Court notice",
  email: "E-mail",
  feed: "Court feed",
  import: "Imported list",
});

/** How a paper was served; only mail, leaving with the clerk and other consented means add days (Fed. R. Civ. P. 6(d)). */
export const SERVICE_KIND = codeList("service_kind", {
  ecf: "Electronic filing (CM/ECF)",
  email: "E-mail by consent",
  personal: "In person",
  mail: "Mail",
  clerk: "Left with the clerk",
  other_consented: "Other means by consent",
  unknown: "Not known",
});
export type ServiceKind = CodeOf<typeof SERVICE_KIND>;
