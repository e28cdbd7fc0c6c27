CREATE UNIQUE INDEX assignments_one_stands ON assignments (thread) WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE VIEW assignments_standing AS SELECT * FROM assignments WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE TRIGGER assignments_is_a_fact BEFORE UPDATE ON assignments
WHEN NOT (OLD.superseded_seq IS NULL AND OLD.voided_seq IS NULL AND (NEW.superseded_seq IS NULL) <> (NEW.voided_seq IS NULL) AND NEW.n IS OLD.n AND NEW.id IS OLD.id AND NEW.proceeding_n IS OLD.proceeding_n AND NEW.person_id IS OLD.person_id AND NEW.lead IS OLD.lead AND NEW.from_day IS OLD.from_day AND NEW.until_day IS OLD.until_day AND NEW.hand_off IS OLD.hand_off AND NEW.recorded_seq IS OLD.recorded_seq AND NEW.supersedes IS OLD.supersedes AND NEW.root IS OLD.root AND NEW.reason IS OLD.reason)
BEGIN SELECT RAISE(ABORT, 'assignments: a fact is superseded or voided, once, and never edited'); END;
--> statement-breakpoint
CREATE TRIGGER assignments_stays BEFORE DELETE ON assignments BEGIN SELECT RAISE(ABORT, 'assignments: a fact is never deleted'); END;
--> statement-breakpoint
CREATE UNIQUE INDEX bond_results_one_stands ON bond_results (thread) WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE VIEW bond_results_standing AS SELECT * FROM bond_results WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE TRIGGER bond_results_is_a_fact BEFORE UPDATE ON bond_results
WHEN NOT (OLD.superseded_seq IS NULL AND OLD.voided_seq IS NULL AND (NEW.superseded_seq IS NULL) <> (NEW.voided_seq IS NULL) AND NEW.n IS OLD.n AND NEW.id IS OLD.id AND NEW.proceeding_n IS OLD.proceeding_n AND NEW.held_on IS OLD.held_on AND NEW.moved_on IS OLD.moved_on AND NEW.result IS OLD.result AND NEW.amount IS OLD.amount AND NEW.posting IS OLD.posting AND NEW.posted_on IS OLD.posted_on AND NEW.note IS OLD.note AND NEW.recorded_seq IS OLD.recorded_seq AND NEW.supersedes IS OLD.supersedes AND NEW.root IS OLD.root AND NEW.reason IS OLD.reason)
BEGIN SELECT RAISE(ABORT, 'bond_results: a fact is superseded or voided, once, and never edited'); END;
--> statement-breakpoint
CREATE TRIGGER bond_results_stays BEFORE DELETE ON bond_results BEGIN SELECT RAISE(ABORT, 'bond_results: a fact is never deleted'); END;
--> statement-breakpoint
CREATE UNIQUE INDEX calls_one_stands ON calls (thread) WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE VIEW calls_standing AS SELECT * FROM calls WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE TRIGGER calls_is_a_fact BEFORE UPDATE ON calls
WHEN NOT (OLD.superseded_seq IS NULL AND OLD.voided_seq IS NULL AND (NEW.superseded_seq IS NULL) <> (NEW.voided_seq IS NULL) AND NEW.n IS OLD.n AND NEW.id IS OLD.id AND NEW.client_n IS OLD.client_n AND NEW.kind IS OLD.kind AND NEW.at IS OLD.at AND NEW.with_whom IS OLD.with_whom AND NEW.said IS OLD.said AND NEW.privileged IS OLD.privileged AND NEW.by IS OLD.by AND NEW.recorded_seq IS OLD.recorded_seq AND NEW.supersedes IS OLD.supersedes AND NEW.root IS OLD.root AND NEW.reason IS OLD.reason)
BEGIN SELECT RAISE(ABORT, 'calls: a fact is superseded or voided, once, and never edited'); END;
--> statement-breakpoint
CREATE TRIGGER calls_stays BEFORE DELETE ON calls BEGIN SELECT RAISE(ABORT, 'calls: a fact is never deleted'); END;
--> statement-breakpoint
CREATE UNIQUE INDEX closings_one_stands ON closings (thread) WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE VIEW closings_standing AS SELECT * FROM closings WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE TRIGGER closings_is_a_fact BEFORE UPDATE ON closings
WHEN NOT (OLD.superseded_seq IS NULL AND OLD.voided_seq IS NULL AND (NEW.superseded_seq IS NULL) <> (NEW.voided_seq IS NULL) AND NEW.n IS OLD.n AND NEW.proceeding_n IS OLD.proceeding_n AND NEW.closed_on IS OLD.closed_on AND NEW.recorded_seq IS OLD.recorded_seq AND NEW.supersedes IS OLD.supersedes AND NEW.root IS OLD.root AND NEW.reason IS OLD.reason)
BEGIN SELECT RAISE(ABORT, 'closings: a fact is superseded or voided, once, and never edited'); END;
--> statement-breakpoint
CREATE TRIGGER closings_stays BEFORE DELETE ON closings BEGIN SELECT RAISE(ABORT, 'closings: a fact is never deleted'); END;
--> statement-breakpoint
CREATE UNIQUE INDEX contact_losses_one_stands ON contact_losses (thread) WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE VIEW contact_losses_standing AS SELECT * FROM contact_losses WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE TRIGGER contact_losses_is_a_fact BEFORE UPDATE ON contact_losses
WHEN NOT (OLD.superseded_seq IS NULL AND OLD.voided_seq IS NULL AND (NEW.superseded_seq IS NULL) <> (NEW.voided_seq IS NULL) AND NEW.n IS OLD.n AND NEW.client_n IS OLD.client_n AND NEW.lost_since IS OLD.lost_since AND NEW.recorded_seq IS OLD.recorded_seq AND NEW.supersedes IS OLD.supersedes AND NEW.root IS OLD.root AND NEW.reason IS OLD.reason)
BEGIN SELECT RAISE(ABORT, 'contact_losses: a fact is superseded or voided, once, and never edited'); END;
--> statement-breakpoint
CREATE TRIGGER contact_losses_stays BEFORE DELETE ON contact_losses BEGIN SELECT RAISE(ABORT, 'contact_losses: a fact is never deleted'); END;
--> statement-breakpoint
CREATE UNIQUE INDEX court_overrides_one_stands ON court_overrides (thread) WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE VIEW court_overrides_standing AS SELECT * FROM court_overrides WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE TRIGGER court_overrides_is_a_fact BEFORE UPDATE ON court_overrides
WHEN NOT (OLD.superseded_seq IS NULL AND OLD.voided_seq IS NULL AND (NEW.superseded_seq IS NULL) <> (NEW.voided_seq IS NULL) AND NEW.n IS OLD.n AND NEW.id IS OLD.id AND NEW.facility_n IS OLD.facility_n AND NEW.court_n IS OLD.court_n AND NEW.because IS OLD.because AND NEW.recorded_seq IS OLD.recorded_seq AND NEW.supersedes IS OLD.supersedes AND NEW.root IS OLD.root AND NEW.reason IS OLD.reason)
BEGIN SELECT RAISE(ABORT, 'court_overrides: a fact is superseded or voided, once, and never edited'); END;
--> statement-breakpoint
CREATE TRIGGER court_overrides_stays BEFORE DELETE ON court_overrides BEGIN SELECT RAISE(ABORT, 'court_overrides: a fact is never deleted'); END;
--> statement-breakpoint
CREATE UNIQUE INDEX custody_bases_one_stands ON custody_bases (thread) WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE VIEW custody_bases_standing AS SELECT * FROM custody_bases WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE TRIGGER custody_bases_is_a_fact BEFORE UPDATE ON custody_bases
WHEN NOT (OLD.superseded_seq IS NULL AND OLD.voided_seq IS NULL AND (NEW.superseded_seq IS NULL) <> (NEW.voided_seq IS NULL) AND NEW.n IS OLD.n AND NEW.id IS OLD.id AND NEW.episode_n IS OLD.episode_n AND NEW.basis IS OLD.basis AND NEW.posture IS OLD.posture AND NEW.asserted_by IS OLD.asserted_by AND NEW.contested IS OLD.contested AND NEW.from_day IS OLD.from_day AND NEW.note IS OLD.note AND NEW.recorded_seq IS OLD.recorded_seq AND NEW.supersedes IS OLD.supersedes AND NEW.root IS OLD.root AND NEW.reason IS OLD.reason)
BEGIN SELECT RAISE(ABORT, 'custody_bases: a fact is superseded or voided, once, and never edited'); END;
--> statement-breakpoint
CREATE TRIGGER custody_bases_stays BEFORE DELETE ON custody_bases BEGIN SELECT RAISE(ABORT, 'custody_bases: a fact is never deleted'); END;
--> statement-breakpoint
CREATE UNIQUE INDEX custody_ends_one_stands ON custody_ends (thread) WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE VIEW custody_ends_standing AS SELECT * FROM custody_ends WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE TRIGGER custody_ends_is_a_fact BEFORE UPDATE ON custody_ends
WHEN NOT (OLD.superseded_seq IS NULL AND OLD.voided_seq IS NULL AND (NEW.superseded_seq IS NULL) <> (NEW.voided_seq IS NULL) AND NEW.n IS OLD.n AND NEW.id IS OLD.id AND NEW.episode_n IS OLD.episode_n AND NEW.kind IS OLD.kind AND NEW.ended_precision IS OLD.ended_precision AND NEW.ended_day IS OLD.ended_day AND NEW.ended_time IS OLD.ended_time AND NEW.pathway IS OLD.pathway AND NEW.attribution IS OLD.attribution AND NEW.instrument IS OLD.instrument AND NEW.conditions IS OLD.conditions AND NEW.entry_n IS OLD.entry_n AND NEW.to_country IS OLD.to_country AND NEW.third_country IS OLD.third_country AND NEW.note IS OLD.note AND NEW.verified_by IS OLD.verified_by AND NEW.recorded_seq IS OLD.recorded_seq AND NEW.supersedes IS OLD.supersedes AND NEW.root IS OLD.root AND NEW.reason IS OLD.reason)
BEGIN SELECT RAISE(ABORT, 'custody_ends: a fact is superseded or voided, once, and never edited'); END;
--> statement-breakpoint
CREATE TRIGGER custody_ends_stays BEFORE DELETE ON custody_ends BEGIN SELECT RAISE(ABORT, 'custody_ends: a fact is never deleted'); END;
--> statement-breakpoint
CREATE UNIQUE INDEX deadlines_one_stands ON deadlines (thread) WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE VIEW deadlines_standing AS SELECT * FROM deadlines WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE TRIGGER deadlines_is_a_fact BEFORE UPDATE ON deadlines
WHEN NOT (OLD.superseded_seq IS NULL AND OLD.voided_seq IS NULL AND (NEW.superseded_seq IS NULL) <> (NEW.voided_seq IS NULL) AND NEW.n IS OLD.n AND NEW.id IS OLD.id AND NEW.proceeding_n IS OLD.proceeding_n AND NEW.petitioner_n IS OLD.petitioner_n AND NEW.title IS OLD.title AND NEW.words IS OLD.words AND NEW.basis IS OLD.basis AND NEW.duty IS OLD.duty AND NEW.trigger_entry_n IS OLD.trigger_entry_n AND NEW.trigger_day IS OLD.trigger_day AND NEW.rule_id IS OLD.rule_id AND NEW.rule_version IS OLD.rule_version AND NEW.order_time IS OLD.order_time AND NEW.authority IS OLD.authority AND NEW.certainty IS OLD.certainty AND NEW.due_day IS OLD.due_day AND NEW.due_at IS OLD.due_at AND NEW.due_zone IS OLD.due_zone AND NEW.due_sort IS OLD.due_sort AND NEW.safe_day IS OLD.safe_day AND NEW.safe_at IS OLD.safe_at AND NEW.safe_sort IS OLD.safe_sort AND NEW.due_reading IS OLD.due_reading AND NEW.safe_because IS OLD.safe_because AND NEW.zone_assumed IS OLD.zone_assumed AND NEW.steps IS OLD.steps AND NEW.strip IS OLD.strip AND NEW.jurisdictional IS OLD.jurisdictional AND NEW.owner IS OLD.owner AND NEW.backup IS OLD.backup AND NEW.state IS OLD.state AND NEW.ended_on IS OLD.ended_on AND NEW.ended_by_entry_n IS OLD.ended_by_entry_n AND NEW.ended_by IS OLD.ended_by AND NEW.alarm IS OLD.alarm AND NEW.confirmed_by IS OLD.confirmed_by AND NEW.recorded_seq IS OLD.recorded_seq AND NEW.supersedes IS OLD.supersedes AND NEW.root IS OLD.root AND NEW.reason IS OLD.reason)
BEGIN SELECT RAISE(ABORT, 'deadlines: a fact is superseded or voided, once, and never edited'); END;
--> statement-breakpoint
CREATE TRIGGER deadlines_stays BEFORE DELETE ON deadlines BEGIN SELECT RAISE(ABORT, 'deadlines: a fact is never deleted'); END;
--> statement-breakpoint
CREATE UNIQUE INDEX determinations_one_stands ON determinations (thread) WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE VIEW determinations_standing AS SELECT * FROM determinations WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE TRIGGER determinations_is_a_fact BEFORE UPDATE ON determinations
WHEN NOT (OLD.superseded_seq IS NULL AND OLD.voided_seq IS NULL AND (NEW.superseded_seq IS NULL) <> (NEW.voided_seq IS NULL) AND NEW.n IS OLD.n AND NEW.id IS OLD.id AND NEW.petitioner_n IS OLD.petitioner_n AND NEW.determination IS OLD.determination AND NEW.determined_on IS OLD.determined_on AND NEW.entry_n IS OLD.entry_n AND NEW.judge_n IS OLD.judge_n AND NEW.note IS OLD.note AND NEW.coded_by IS OLD.coded_by AND NEW.read_by IS OLD.read_by AND NEW.reversed_on IS OLD.reversed_on AND NEW.reversed_how IS OLD.reversed_how AND NEW.reversed_entry_n IS OLD.reversed_entry_n AND NEW.recorded_seq IS OLD.recorded_seq AND NEW.supersedes IS OLD.supersedes AND NEW.root IS OLD.root AND NEW.reason IS OLD.reason)
BEGIN SELECT RAISE(ABORT, 'determinations: a fact is superseded or voided, once, and never edited'); END;
--> statement-breakpoint
CREATE TRIGGER determinations_stays BEFORE DELETE ON determinations BEGIN SELECT RAISE(ABORT, 'determinations: a fact is never deleted'); END;
--> statement-breakpoint
CREATE UNIQUE INDEX docket_entries_one_stands ON docket_entries (thread) WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE VIEW docket_entries_standing AS SELECT * FROM docket_entries WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE TRIGGER docket_entries_is_a_fact BEFORE UPDATE ON docket_entries
WHEN NOT (OLD.superseded_seq IS NULL AND OLD.voided_seq IS NULL AND (NEW.superseded_seq IS NULL) <> (NEW.voided_seq IS NULL) AND NEW.n IS OLD.n AND NEW.id IS OLD.id AND NEW.proceeding_n IS OLD.proceeding_n AND NEW.docket_n IS OLD.docket_n AND NEW.number IS OLD.number AND NEW.filed_on IS OLD.filed_on AND NEW.entered_on IS OLD.entered_on AND NEW.entered_at IS OLD.entered_at AND NEW.type IS OLD.type AND NEW.filer IS OLD.filer AND NEW.text IS OLD.text AND NEW.source IS OLD.source AND NEW.judge_n IS OLD.judge_n AND NEW.served_on IS OLD.served_on AND NEW.service IS OLD.service AND NEW.recorded_seq IS OLD.recorded_seq AND NEW.supersedes IS OLD.supersedes AND NEW.root IS OLD.root AND NEW.reason IS OLD.reason)
BEGIN SELECT RAISE(ABORT, 'docket_entries: a fact is superseded or voided, once, and never edited'); END;
--> statement-breakpoint
CREATE TRIGGER docket_entries_stays BEFORE DELETE ON docket_entries BEGIN SELECT RAISE(ABORT, 'docket_entries: a fact is never deleted'); END;
--> statement-breakpoint
CREATE UNIQUE INDEX dockets_one_stands ON dockets (thread) WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE VIEW dockets_standing AS SELECT * FROM dockets WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE TRIGGER dockets_is_a_fact BEFORE UPDATE ON dockets
WHEN NOT (OLD.superseded_seq IS NULL AND OLD.voided_seq IS NULL AND (NEW.superseded_seq IS NULL) <> (NEW.voided_seq IS NULL) AND NEW.n IS OLD.n AND NEW.id IS OLD.id AND NEW.proceeding_n IS OLD.proceeding_n AND NEW.court_n IS OLD.court_n AND NEW.number IS OLD.number AND NEW.number_core IS OLD.number_core AND NEW.opened_on IS OLD.opened_on AND NEW.opened_how IS OLD.opened_how AND NEW.filed_by IS OLD.filed_by AND NEW.joined_on IS OLD.joined_on AND NEW.closed_on IS OLD.closed_on AND NEW.closed_how IS OLD.closed_how AND NEW.previous_n IS OLD.previous_n AND NEW.recorded_seq IS OLD.recorded_seq AND NEW.supersedes IS OLD.supersedes AND NEW.root IS OLD.root AND NEW.reason IS OLD.reason)
BEGIN SELECT RAISE(ABORT, 'dockets: a fact is superseded or voided, once, and never edited'); END;
--> statement-breakpoint
CREATE TRIGGER dockets_stays BEFORE DELETE ON dockets BEGIN SELECT RAISE(ABORT, 'dockets: a fact is never deleted'); END;
--> statement-breakpoint
CREATE UNIQUE INDEX documents_one_stands ON documents (thread) WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE VIEW documents_standing AS SELECT * FROM documents WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE TRIGGER documents_is_a_fact BEFORE UPDATE ON documents
WHEN NOT (OLD.superseded_seq IS NULL AND OLD.voided_seq IS NULL AND (NEW.superseded_seq IS NULL) <> (NEW.voided_seq IS NULL) AND NEW.n IS OLD.n AND NEW.id IS OLD.id AND NEW.client_n IS OLD.client_n AND NEW.proceeding_n IS OLD.proceeding_n AND NEW.name IS OLD.name AND NEW.type IS OLD.type AND NEW.size IS OLD.size AND NEW.hash IS OLD.hash AND NEW.privileged IS OLD.privileged AND NEW.added_at IS OLD.added_at AND NEW.added_by IS OLD.added_by AND NEW.recorded_seq IS OLD.recorded_seq AND NEW.supersedes IS OLD.supersedes AND NEW.root IS OLD.root AND NEW.reason IS OLD.reason)
BEGIN SELECT RAISE(ABORT, 'documents: a fact is superseded or voided, once, and never edited'); END;
--> statement-breakpoint
CREATE TRIGGER documents_stays BEFORE DELETE ON documents BEGIN SELECT RAISE(ABORT, 'documents: a fact is never deleted'); END;
--> statement-breakpoint
CREATE UNIQUE INDEX engagements_one_stands ON engagements (thread) WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE VIEW engagements_standing AS SELECT * FROM engagements WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE TRIGGER engagements_is_a_fact BEFORE UPDATE ON engagements
WHEN NOT (OLD.superseded_seq IS NULL AND OLD.voided_seq IS NULL AND (NEW.superseded_seq IS NULL) <> (NEW.voided_seq IS NULL) AND NEW.n IS OLD.n AND NEW.id IS OLD.id AND NEW.client_n IS OLD.client_n AND NEW.decision IS OLD.decision AND NEW.decided_on IS OLD.decided_on AND NEW.decided_by IS OLD.decided_by AND NEW.because IS OLD.because AND NEW.scope IS OLD.scope AND NEW.ended_on IS OLD.ended_on AND NEW.recorded_seq IS OLD.recorded_seq AND NEW.supersedes IS OLD.supersedes AND NEW.root IS OLD.root AND NEW.reason IS OLD.reason)
BEGIN SELECT RAISE(ABORT, 'engagements: a fact is superseded or voided, once, and never edited'); END;
--> statement-breakpoint
CREATE TRIGGER engagements_stays BEFORE DELETE ON engagements BEGIN SELECT RAISE(ABORT, 'engagements: a fact is never deleted'); END;
--> statement-breakpoint
CREATE UNIQUE INDEX episodes_one_stands ON episodes (thread) WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE VIEW episodes_standing AS SELECT * FROM episodes WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE TRIGGER episodes_is_a_fact BEFORE UPDATE ON episodes
WHEN NOT (OLD.superseded_seq IS NULL AND OLD.voided_seq IS NULL AND (NEW.superseded_seq IS NULL) <> (NEW.voided_seq IS NULL) AND NEW.n IS OLD.n AND NEW.id IS OLD.id AND NEW.client_n IS OLD.client_n AND NEW.start_precision IS OLD.start_precision AND NEW.start_day IS OLD.start_day AND NEW.start_time IS OLD.start_time AND NEW.start_kind IS OLD.start_kind AND NEW.circumstances IS OLD.circumstances AND NEW.warrant_shown IS OLD.warrant_shown AND NEW.recorded_seq IS OLD.recorded_seq AND NEW.supersedes IS OLD.supersedes AND NEW.root IS OLD.root AND NEW.reason IS OLD.reason)
BEGIN SELECT RAISE(ABORT, 'episodes: a fact is superseded or voided, once, and never edited'); END;
--> statement-breakpoint
CREATE TRIGGER episodes_stays BEFORE DELETE ON episodes BEGIN SELECT RAISE(ABORT, 'episodes: a fact is never deleted'); END;
--> statement-breakpoint
CREATE UNIQUE INDEX group_results_one_stands ON group_results (thread) WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE VIEW group_results_standing AS SELECT * FROM group_results WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE TRIGGER group_results_is_a_fact BEFORE UPDATE ON group_results
WHEN NOT (OLD.superseded_seq IS NULL AND OLD.voided_seq IS NULL AND (NEW.superseded_seq IS NULL) <> (NEW.voided_seq IS NULL) AND NEW.n IS OLD.n AND NEW.id IS OLD.id AND NEW.proceeding_n IS OLD.proceeding_n AND NEW.released IS OLD.released AND NEW.as_of IS OLD.as_of AND NEW.source IS OLD.source AND NEW.recorded_seq IS OLD.recorded_seq AND NEW.supersedes IS OLD.supersedes AND NEW.root IS OLD.root AND NEW.reason IS OLD.reason)
BEGIN SELECT RAISE(ABORT, 'group_results: a fact is superseded or voided, once, and never edited'); END;
--> statement-breakpoint
CREATE TRIGGER group_results_stays BEFORE DELETE ON group_results BEGIN SELECT RAISE(ABORT, 'group_results: a fact is never deleted'); END;
--> statement-breakpoint
CREATE UNIQUE INDEX hearings_one_stands ON hearings (thread) WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE VIEW hearings_standing AS SELECT * FROM hearings WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE TRIGGER hearings_is_a_fact BEFORE UPDATE ON hearings
WHEN NOT (OLD.superseded_seq IS NULL AND OLD.voided_seq IS NULL AND (NEW.superseded_seq IS NULL) <> (NEW.voided_seq IS NULL) AND NEW.n IS OLD.n AND NEW.id IS OLD.id AND NEW.proceeding_n IS OLD.proceeding_n AND NEW.entry_n IS OLD.entry_n AND NEW.title IS OLD.title AND NEW.on_day IS OLD.on_day AND NEW.time IS OLD.time AND NEW.zone IS OLD.zone AND NEW.place IS OLD.place AND NEW.recorded_seq IS OLD.recorded_seq AND NEW.supersedes IS OLD.supersedes AND NEW.root IS OLD.root AND NEW.reason IS OLD.reason)
BEGIN SELECT RAISE(ABORT, 'hearings: a fact is superseded or voided, once, and never edited'); END;
--> statement-breakpoint
CREATE TRIGGER hearings_stays BEFORE DELETE ON hearings BEGIN SELECT RAISE(ABORT, 'hearings: a fact is never deleted'); END;
--> statement-breakpoint
CREATE UNIQUE INDEX interim_rulings_one_stands ON interim_rulings (thread) WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE VIEW interim_rulings_standing AS SELECT * FROM interim_rulings WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE TRIGGER interim_rulings_is_a_fact BEFORE UPDATE ON interim_rulings
WHEN NOT (OLD.superseded_seq IS NULL AND OLD.voided_seq IS NULL AND (NEW.superseded_seq IS NULL) <> (NEW.voided_seq IS NULL) AND NEW.n IS OLD.n AND NEW.id IS OLD.id AND NEW.petitioner_n IS OLD.petitioner_n AND NEW.kind IS OLD.kind AND NEW.ruling IS OLD.ruling AND NEW.ruled_on IS OLD.ruled_on AND NEW.until_day IS OLD.until_day AND NEW.orders_release IS OLD.orders_release AND NEW.entry_n IS OLD.entry_n AND NEW.note IS OLD.note AND NEW.recorded_seq IS OLD.recorded_seq AND NEW.supersedes IS OLD.supersedes AND NEW.root IS OLD.root AND NEW.reason IS OLD.reason)
BEGIN SELECT RAISE(ABORT, 'interim_rulings: a fact is superseded or voided, once, and never edited'); END;
--> statement-breakpoint
CREATE TRIGGER interim_rulings_stays BEFORE DELETE ON interim_rulings BEGIN SELECT RAISE(ABORT, 'interim_rulings: a fact is never deleted'); END;
--> statement-breakpoint
CREATE UNIQUE INDEX notes_one_stands ON notes (thread) WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE VIEW notes_standing AS SELECT * FROM notes WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE TRIGGER notes_is_a_fact BEFORE UPDATE ON notes
WHEN NOT (OLD.superseded_seq IS NULL AND OLD.voided_seq IS NULL AND (NEW.superseded_seq IS NULL) <> (NEW.voided_seq IS NULL) AND NEW.n IS OLD.n AND NEW.id IS OLD.id AND NEW.client_n IS OLD.client_n AND NEW.proceeding_n IS OLD.proceeding_n AND NEW.text IS OLD.text AND NEW.privileged IS OLD.privileged AND NEW.at IS OLD.at AND NEW.by IS OLD.by AND NEW.recorded_seq IS OLD.recorded_seq AND NEW.supersedes IS OLD.supersedes AND NEW.root IS OLD.root AND NEW.reason IS OLD.reason)
BEGIN SELECT RAISE(ABORT, 'notes: a fact is superseded or voided, once, and never edited'); END;
--> statement-breakpoint
CREATE TRIGGER notes_stays BEFORE DELETE ON notes BEGIN SELECT RAISE(ABORT, 'notes: a fact is never deleted'); END;
--> statement-breakpoint
CREATE UNIQUE INDEX obligation_states_one_stands ON obligation_states (thread) WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE VIEW obligation_states_standing AS SELECT * FROM obligation_states WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE TRIGGER obligation_states_is_a_fact BEFORE UPDATE ON obligation_states
WHEN NOT (OLD.superseded_seq IS NULL AND OLD.voided_seq IS NULL AND (NEW.superseded_seq IS NULL) <> (NEW.voided_seq IS NULL) AND NEW.n IS OLD.n AND NEW.id IS OLD.id AND NEW.obligation_n IS OLD.obligation_n AND NEW.state IS OLD.state AND NEW.on_day IS OLD.on_day AND NEW.proof IS OLD.proof AND NEW.recorded_seq IS OLD.recorded_seq AND NEW.supersedes IS OLD.supersedes AND NEW.root IS OLD.root AND NEW.reason IS OLD.reason)
BEGIN SELECT RAISE(ABORT, 'obligation_states: a fact is superseded or voided, once, and never edited'); END;
--> statement-breakpoint
CREATE TRIGGER obligation_states_stays BEFORE DELETE ON obligation_states BEGIN SELECT RAISE(ABORT, 'obligation_states: a fact is never deleted'); END;
--> statement-breakpoint
CREATE UNIQUE INDEX obligations_one_stands ON obligations (thread) WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE VIEW obligations_standing AS SELECT * FROM obligations WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE TRIGGER obligations_is_a_fact BEFORE UPDATE ON obligations
WHEN NOT (OLD.superseded_seq IS NULL AND OLD.voided_seq IS NULL AND (NEW.superseded_seq IS NULL) <> (NEW.voided_seq IS NULL) AND NEW.n IS OLD.n AND NEW.id IS OLD.id AND NEW.proceeding_n IS OLD.proceeding_n AND NEW.entry_n IS OLD.entry_n AND NEW.petitioner_n IS OLD.petitioner_n AND NEW.obligor IS OLD.obligor AND NEW.act IS OLD.act AND NEW.words IS OLD.words AND NEW.deadline_n IS OLD.deadline_n AND NEW.scope IS OLD.scope AND NEW.until IS OLD.until AND NEW.falls_back_to_n IS OLD.falls_back_to_n AND NEW.recorded_seq IS OLD.recorded_seq AND NEW.supersedes IS OLD.supersedes AND NEW.root IS OLD.root AND NEW.reason IS OLD.reason)
BEGIN SELECT RAISE(ABORT, 'obligations: a fact is superseded or voided, once, and never edited'); END;
--> statement-breakpoint
CREATE TRIGGER obligations_stays BEFORE DELETE ON obligations BEGIN SELECT RAISE(ABORT, 'obligations: a fact is never deleted'); END;
--> statement-breakpoint
CREATE UNIQUE INDEX petitioners_one_stands ON petitioners (thread) WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE VIEW petitioners_standing AS SELECT * FROM petitioners WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE TRIGGER petitioners_is_a_fact BEFORE UPDATE ON petitioners
WHEN NOT (OLD.superseded_seq IS NULL AND OLD.voided_seq IS NULL AND (NEW.superseded_seq IS NULL) <> (NEW.voided_seq IS NULL) AND NEW.n IS OLD.n AND NEW.id IS OLD.id AND NEW.proceeding_n IS OLD.proceeding_n AND NEW.client_n IS OLD.client_n AND NEW.custody_at_filing IS OLD.custody_at_filing AND NEW.believed_facility_n IS OLD.believed_facility_n AND NEW.actual_facility_n IS OLD.actual_facility_n AND NEW.place_source IS OLD.place_source AND NEW.recorded_seq IS OLD.recorded_seq AND NEW.supersedes IS OLD.supersedes AND NEW.root IS OLD.root AND NEW.reason IS OLD.reason)
BEGIN SELECT RAISE(ABORT, 'petitioners: a fact is superseded or voided, once, and never edited'); END;
--> statement-breakpoint
CREATE TRIGGER petitioners_stays BEFORE DELETE ON petitioners BEGIN SELECT RAISE(ABORT, 'petitioners: a fact is never deleted'); END;
--> statement-breakpoint
CREATE UNIQUE INDEX placements_one_stands ON placements (thread) WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE VIEW placements_standing AS SELECT * FROM placements WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE TRIGGER placements_is_a_fact BEFORE UPDATE ON placements
WHEN NOT (OLD.superseded_seq IS NULL AND OLD.voided_seq IS NULL AND (NEW.superseded_seq IS NULL) <> (NEW.voided_seq IS NULL) AND NEW.n IS OLD.n AND NEW.id IS OLD.id AND NEW.episode_n IS OLD.episode_n AND NEW.kind IS OLD.kind AND NEW.facility_n IS OLD.facility_n AND NEW.place IS OLD.place AND NEW.from_precision IS OLD.from_precision AND NEW.from_day IS OLD.from_day AND NEW.from_time IS OLD.from_time AND NEW.until_precision IS OLD.until_precision AND NEW.until_day IS OLD.until_day AND NEW.until_time IS OLD.until_time AND NEW.source IS OLD.source AND NEW.confirmed_at IS OLD.confirmed_at AND NEW.confirmed_by IS OLD.confirmed_by AND NEW.recorded_seq IS OLD.recorded_seq AND NEW.supersedes IS OLD.supersedes AND NEW.root IS OLD.root AND NEW.reason IS OLD.reason)
BEGIN SELECT RAISE(ABORT, 'placements: a fact is superseded or voided, once, and never edited'); END;
--> statement-breakpoint
CREATE TRIGGER placements_stays BEFORE DELETE ON placements BEGIN SELECT RAISE(ABORT, 'placements: a fact is never deleted'); END;
--> statement-breakpoint
CREATE UNIQUE INDEX release_requests_one_stands ON release_requests (thread) WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE VIEW release_requests_standing AS SELECT * FROM release_requests WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE TRIGGER release_requests_is_a_fact BEFORE UPDATE ON release_requests
WHEN NOT (OLD.superseded_seq IS NULL AND OLD.voided_seq IS NULL AND (NEW.superseded_seq IS NULL) <> (NEW.voided_seq IS NULL) AND NEW.n IS OLD.n AND NEW.id IS OLD.id AND NEW.proceeding_n IS OLD.proceeding_n AND NEW.state IS OLD.state AND NEW.sent_on IS OLD.sent_on AND NEW.field_office IS OLD.field_office AND NEW.ground IS OLD.ground AND NEW.decision IS OLD.decision AND NEW.decided_on IS OLD.decided_on AND NEW.recorded_seq IS OLD.recorded_seq AND NEW.supersedes IS OLD.supersedes AND NEW.root IS OLD.root AND NEW.reason IS OLD.reason)
BEGIN SELECT RAISE(ABORT, 'release_requests: a fact is superseded or voided, once, and never edited'); END;
--> statement-breakpoint
CREATE TRIGGER release_requests_stays BEFORE DELETE ON release_requests BEGIN SELECT RAISE(ABORT, 'release_requests: a fact is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER events_unchanged BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events: the log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER events_kept BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events: the log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER event_payloads_unchanged BEFORE UPDATE ON event_payloads BEGIN SELECT RAISE(ABORT, 'event_payloads: the log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER access_log_unchanged BEFORE UPDATE ON access_log BEGIN SELECT RAISE(ABORT, 'access_log: the log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER access_log_kept BEFORE DELETE ON access_log BEGIN SELECT RAISE(ABORT, 'access_log: the log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER clients_stays BEFORE DELETE ON clients BEGIN SELECT RAISE(ABORT, 'clients: a record is voided, never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER proceedings_stays BEFORE DELETE ON proceedings BEGIN SELECT RAISE(ABORT, 'proceedings: a record is voided, never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER placements_episode_n_stands BEFORE INSERT ON placements
WHEN EXISTS (SELECT 1 FROM episodes WHERE n = NEW.episode_n) AND NOT EXISTS (SELECT 1 FROM episodes_standing WHERE thread = NEW.episode_n)
BEGIN SELECT RAISE(ABORT, 'a place in a time in custody that was withdrawn'); END;
--> statement-breakpoint
CREATE TRIGGER custody_ends_episode_n_stands BEFORE INSERT ON custody_ends
WHEN EXISTS (SELECT 1 FROM episodes WHERE n = NEW.episode_n) AND NOT EXISTS (SELECT 1 FROM episodes_standing WHERE thread = NEW.episode_n)
BEGIN SELECT RAISE(ABORT, 'an end of a time in custody that was withdrawn'); END;
--> statement-breakpoint
CREATE TRIGGER determinations_petitioner_n_stands BEFORE INSERT ON determinations
WHEN EXISTS (SELECT 1 FROM petitioners WHERE n = NEW.petitioner_n) AND NOT EXISTS (SELECT 1 FROM petitioners_standing WHERE thread = NEW.petitioner_n)
BEGIN SELECT RAISE(ABORT, 'a determination for a petitioner who was withdrawn'); END;
--> statement-breakpoint
CREATE TRIGGER interim_rulings_petitioner_n_stands BEFORE INSERT ON interim_rulings
WHEN EXISTS (SELECT 1 FROM petitioners WHERE n = NEW.petitioner_n) AND NOT EXISTS (SELECT 1 FROM petitioners_standing WHERE thread = NEW.petitioner_n)
BEGIN SELECT RAISE(ABORT, 'an interim ruling for a petitioner who was withdrawn'); END;
--> statement-breakpoint
CREATE TRIGGER docket_entries_docket_n_stands BEFORE INSERT ON docket_entries
WHEN EXISTS (SELECT 1 FROM dockets WHERE n = NEW.docket_n) AND NOT EXISTS (SELECT 1 FROM dockets_standing WHERE thread = NEW.docket_n)
BEGIN SELECT RAISE(ABORT, 'an entry on a docket that was withdrawn'); END;
--> statement-breakpoint
CREATE TRIGGER obligations_entry_n_stands BEFORE INSERT ON obligations
WHEN EXISTS (SELECT 1 FROM docket_entries WHERE n = NEW.entry_n) AND NOT EXISTS (SELECT 1 FROM docket_entries_standing WHERE thread = NEW.entry_n)
BEGIN SELECT RAISE(ABORT, 'a command of an entry that was withdrawn'); END;
--> statement-breakpoint
CREATE TRIGGER interim_rulings_entry_n_stands BEFORE INSERT ON interim_rulings
WHEN EXISTS (SELECT 1 FROM docket_entries WHERE n = NEW.entry_n) AND NOT EXISTS (SELECT 1 FROM docket_entries_standing WHERE thread = NEW.entry_n)
BEGIN SELECT RAISE(ABORT, 'an interim ruling by an entry that was withdrawn'); END;
--> statement-breakpoint
CREATE TRIGGER determinations_entry_n_stands BEFORE INSERT ON determinations
WHEN EXISTS (SELECT 1 FROM docket_entries WHERE n = NEW.entry_n) AND NOT EXISTS (SELECT 1 FROM docket_entries_standing WHERE thread = NEW.entry_n)
BEGIN SELECT RAISE(ABORT, 'a determination by an entry that was withdrawn'); END;
--> statement-breakpoint
CREATE TRIGGER determinations_reversed_entry_n_stands BEFORE INSERT ON determinations
WHEN EXISTS (SELECT 1 FROM docket_entries WHERE n = NEW.reversed_entry_n) AND NOT EXISTS (SELECT 1 FROM docket_entries_standing WHERE thread = NEW.reversed_entry_n)
BEGIN SELECT RAISE(ABORT, 'a reversal by an entry that was withdrawn'); END;
--> statement-breakpoint
CREATE TRIGGER custody_ends_entry_n_stands BEFORE INSERT ON custody_ends
WHEN EXISTS (SELECT 1 FROM docket_entries WHERE n = NEW.entry_n) AND NOT EXISTS (SELECT 1 FROM docket_entries_standing WHERE thread = NEW.entry_n)
BEGIN SELECT RAISE(ABORT, 'an end of custody by an entry that was withdrawn'); END;
--> statement-breakpoint
CREATE TRIGGER episodes_withdrawn_bare BEFORE UPDATE OF voided_seq ON episodes WHEN NEW.voided_seq IS NOT NULL AND (EXISTS (SELECT 1 FROM placements_standing WHERE episode_n = OLD.thread)
  OR EXISTS (SELECT 1 FROM custody_ends_standing WHERE episode_n = OLD.thread))
BEGIN SELECT RAISE(ABORT, 'episodes: withdrawn while something stands on it'); END;
--> statement-breakpoint
CREATE TRIGGER petitioners_withdrawn_bare BEFORE UPDATE OF voided_seq ON petitioners WHEN NEW.voided_seq IS NOT NULL AND (EXISTS (SELECT 1 FROM determinations_standing WHERE petitioner_n = OLD.thread)
  OR EXISTS (SELECT 1 FROM interim_rulings_standing WHERE petitioner_n = OLD.thread))
BEGIN SELECT RAISE(ABORT, 'petitioners: withdrawn while something stands on it'); END;
--> statement-breakpoint
CREATE TRIGGER dockets_withdrawn_bare BEFORE UPDATE OF voided_seq ON dockets WHEN NEW.voided_seq IS NOT NULL AND (EXISTS (SELECT 1 FROM docket_entries_standing WHERE docket_n = OLD.thread))
BEGIN SELECT RAISE(ABORT, 'dockets: withdrawn while something stands on it'); END;
--> statement-breakpoint
CREATE TRIGGER docket_entries_withdrawn_bare BEFORE UPDATE OF voided_seq ON docket_entries WHEN NEW.voided_seq IS NOT NULL AND (EXISTS (SELECT 1 FROM obligations_standing WHERE entry_n = OLD.thread)
  OR EXISTS (SELECT 1 FROM interim_rulings_standing WHERE entry_n = OLD.thread)
  OR EXISTS (SELECT 1 FROM determinations_standing WHERE entry_n = OLD.thread)
  OR EXISTS (SELECT 1 FROM determinations_standing WHERE reversed_entry_n = OLD.thread)
  OR EXISTS (SELECT 1 FROM custody_ends_standing WHERE entry_n = OLD.thread))
BEGIN SELECT RAISE(ABORT, 'docket_entries: withdrawn while something stands on it'); END;
--> statement-breakpoint
CREATE UNIQUE INDEX custody_ends_one_per_episode ON custody_ends (episode_n) WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE UNIQUE INDEX determinations_one_per_petitioner ON determinations (petitioner_n) WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE UNIQUE INDEX petitioners_once ON petitioners (proceeding_n, client_n) WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE UNIQUE INDEX assignments_one_lead ON assignments (proceeding_n) WHERE lead = 1 AND until_day IS NULL AND superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE TRIGGER determinations_not_before_filing BEFORE INSERT ON determinations WHEN coalesce(NEW.determined_on < (SELECT min(d.opened_on) FROM dockets_standing d JOIN petitioners p ON p.proceeding_n = d.proceeding_n WHERE p.n = NEW.petitioner_n), 1)
BEGIN SELECT RAISE(ABORT, 'determination before the first filing'); END;
--> statement-breakpoint
CREATE TRIGGER interim_rulings_not_before_filing BEFORE INSERT ON interim_rulings WHEN coalesce(NEW.ruled_on < (SELECT min(d.opened_on) FROM dockets_standing d JOIN petitioners p ON p.proceeding_n = d.proceeding_n WHERE p.n = NEW.petitioner_n), 1)
BEGIN SELECT RAISE(ABORT, 'interim ruling before the first filing'); END;
--> statement-breakpoint
CREATE TRIGGER dockets_not_after_ruling BEFORE INSERT ON dockets WHEN NEW.root IS NOT NULL
AND min(NEW.opened_on, coalesce((SELECT min(opened_on) FROM dockets_standing WHERE proceeding_n = NEW.proceeding_n), NEW.opened_on)) >
  (SELECT min(r.on_day) FROM petitioners_standing p JOIN (SELECT petitioner_n, determined_on AS on_day FROM determinations_standing
    UNION ALL SELECT petitioner_n, ruled_on FROM interim_rulings_standing) r ON r.petitioner_n = p.thread WHERE p.proceeding_n = NEW.proceeding_n)
BEGIN SELECT RAISE(ABORT, 'first filing after a ruling'); END;
--> statement-breakpoint
CREATE TRIGGER custody_ends_not_before_start BEFORE INSERT ON custody_ends
WHEN (CASE NEW.ended_precision WHEN 'month' THEN date(NEW.ended_day, 'start of month', '+1 month', '-1 day')
    WHEN 'year' THEN date(NEW.ended_day, 'start of year', '+1 year', '-1 day') WHEN 'unknown' THEN NULL ELSE NEW.ended_day END) < (SELECT CASE start_precision WHEN 'month' THEN date(start_day, 'start of month') WHEN 'year' THEN date(start_day, 'start of year')
    WHEN 'not_later_than' THEN NULL WHEN 'unknown' THEN NULL ELSE start_day END FROM episodes_standing WHERE thread = NEW.episode_n)
BEGIN SELECT RAISE(ABORT, 'end of custody before its start'); END;
--> statement-breakpoint
CREATE TRIGGER episodes_not_after_end BEFORE INSERT ON episodes WHEN NEW.root IS NOT NULL
AND (CASE NEW.start_precision WHEN 'month' THEN date(NEW.start_day, 'start of month') WHEN 'year' THEN date(NEW.start_day, 'start of year')
    WHEN 'not_later_than' THEN NULL WHEN 'unknown' THEN NULL ELSE NEW.start_day END) > (SELECT CASE ended_precision WHEN 'month' THEN date(ended_day, 'start of month', '+1 month', '-1 day')
    WHEN 'year' THEN date(ended_day, 'start of year', '+1 year', '-1 day') WHEN 'unknown' THEN NULL ELSE ended_day END FROM custody_ends_standing WHERE episode_n = NEW.root)
BEGIN SELECT RAISE(ABORT, 'start of custody after its end'); END;
--> statement-breakpoint
CREATE INDEX proceedings_open_idx ON proceedings (kind, coalesce(next_sort, 8640000000000000), n) WHERE closed_on IS NULL;
--> statement-breakpoint
CREATE INDEX docket_entries_proceeding_idx ON docket_entries (proceeding_n, filed_on, coalesce(number, -1), n);
--> statement-breakpoint
CREATE INDEX proceedings_lead_idx ON proceedings (kind, lead, coalesce(next_sort, 8640000000000000), n) WHERE closed_on IS NULL;
--> statement-breakpoint
CREATE TRIGGER deadlines_next_after_insert AFTER INSERT ON deadlines BEGIN UPDATE proceedings SET next_sort = (SELECT min(CASE duty WHEN 'ours' THEN safe_sort ELSE due_sort END)
  FROM deadlines_standing WHERE proceeding_n = NEW.proceeding_n AND state = 'open') WHERE n = NEW.proceeding_n; END;
--> statement-breakpoint
CREATE TRIGGER deadlines_next_after_update AFTER UPDATE ON deadlines BEGIN UPDATE proceedings SET next_sort = (SELECT min(CASE duty WHEN 'ours' THEN safe_sort ELSE due_sort END)
  FROM deadlines_standing WHERE proceeding_n = NEW.proceeding_n AND state = 'open') WHERE n = NEW.proceeding_n; END;
--> statement-breakpoint
CREATE TRIGGER clients_lost_since_first AFTER INSERT ON clients WHEN NEW.lost_since IS NOT NULL
BEGIN INSERT INTO contact_losses (client_n, lost_since, recorded_seq) VALUES (NEW.n, NEW.lost_since, (SELECT coalesce(max(seq), 0) FROM events)); END;
--> statement-breakpoint
CREATE TRIGGER clients_lost_since_again AFTER UPDATE OF lost_since ON clients WHEN NEW.lost_since IS NOT OLD.lost_since
BEGIN
  UPDATE contact_losses SET superseded_seq = (SELECT coalesce(max(seq), 0) FROM events) WHERE n = (SELECT n FROM contact_losses_standing WHERE client_n = NEW.n);
  INSERT INTO contact_losses (client_n, lost_since, recorded_seq, supersedes, root, reason)
    SELECT NEW.n, NEW.lost_since, (SELECT coalesce(max(seq), 0) FROM events), max(n), min(n), iif(max(n) IS NULL, NULL, 'Changed.') FROM contact_losses WHERE client_n = NEW.n;
END;
--> statement-breakpoint
CREATE TRIGGER proceedings_closed_on_first AFTER INSERT ON proceedings WHEN NEW.closed_on IS NOT NULL
BEGIN INSERT INTO closings (proceeding_n, closed_on, recorded_seq) VALUES (NEW.n, NEW.closed_on, (SELECT coalesce(max(seq), 0) FROM events)); END;
--> statement-breakpoint
CREATE TRIGGER proceedings_closed_on_again AFTER UPDATE OF closed_on ON proceedings WHEN NEW.closed_on IS NOT OLD.closed_on
BEGIN
  UPDATE closings SET superseded_seq = (SELECT coalesce(max(seq), 0) FROM events) WHERE n = (SELECT n FROM closings_standing WHERE proceeding_n = NEW.n);
  INSERT INTO closings (proceeding_n, closed_on, recorded_seq, supersedes, root, reason)
    SELECT NEW.n, NEW.closed_on, (SELECT coalesce(max(seq), 0) FROM events), max(n), min(n), iif(max(n) IS NULL, NULL, 'Changed.') FROM closings WHERE proceeding_n = NEW.n;
END;
--> statement-breakpoint
CREATE TRIGGER fact_episode_counted AFTER INSERT ON fact_episode BEGIN INSERT INTO summary_ends (facility_n, month, end_kind, pathway, episodes) SELECT coalesce(NEW.facility_n, 0), coalesce(substr(NEW.ended_on, 1, 7), ''), coalesce(NEW.end_kind, ''), coalesce(NEW.pathway, ''), 1 WHERE NEW.walled = 0
  ON CONFLICT DO UPDATE SET episodes = episodes + 1;
  DELETE FROM summary_ends WHERE episodes = 0; END;
--> statement-breakpoint
CREATE TRIGGER fact_episode_uncounted AFTER DELETE ON fact_episode BEGIN INSERT INTO summary_ends (facility_n, month, end_kind, pathway, episodes) SELECT coalesce(OLD.facility_n, 0), coalesce(substr(OLD.ended_on, 1, 7), ''), coalesce(OLD.end_kind, ''), coalesce(OLD.pathway, ''), -1 WHERE OLD.walled = 0
  ON CONFLICT DO UPDATE SET episodes = episodes + -1;
  DELETE FROM summary_ends WHERE episodes = 0; END;
--> statement-breakpoint
CREATE TRIGGER fact_episode_replaced BEFORE UPDATE ON fact_episode BEGIN SELECT RAISE(ABORT, 'fact_episode: a row is replaced, not edited'); END;
--> statement-breakpoint
CREATE TRIGGER fact_person_petition_counted AFTER INSERT ON fact_person_petition BEGIN INSERT INTO summary_petitions (court_n, month, determination, people) SELECT coalesce(NEW.court_n, 0), coalesce(substr(NEW.filed_on, 1, 7), ''), coalesce(NEW.determination, ''), 1 WHERE NEW.walled = 0
  ON CONFLICT DO UPDATE SET people = people + 1;
  DELETE FROM summary_petitions WHERE people = 0; END;
--> statement-breakpoint
CREATE TRIGGER fact_person_petition_uncounted AFTER DELETE ON fact_person_petition BEGIN INSERT INTO summary_petitions (court_n, month, determination, people) SELECT coalesce(OLD.court_n, 0), coalesce(substr(OLD.filed_on, 1, 7), ''), coalesce(OLD.determination, ''), -1 WHERE OLD.walled = 0
  ON CONFLICT DO UPDATE SET people = people + -1;
  DELETE FROM summary_petitions WHERE people = 0; END;
--> statement-breakpoint
CREATE TRIGGER fact_person_petition_replaced BEFORE UPDATE ON fact_person_petition BEGIN SELECT RAISE(ABORT, 'fact_person_petition: a row is replaced, not edited'); END;
--> statement-breakpoint
CREATE VIRTUAL TABLE clients_fts USING fts5(folded, content='clients', content_rowid='n', tokenize='trigram');
--> statement-breakpoint
CREATE TRIGGER clients_fts_added AFTER INSERT ON clients BEGIN INSERT INTO clients_fts (rowid, folded) VALUES (NEW.n, NEW.folded); END;
--> statement-breakpoint
CREATE TRIGGER clients_fts_changed AFTER UPDATE OF folded ON clients BEGIN
  INSERT INTO clients_fts (clients_fts, rowid, folded) VALUES ('delete', OLD.n, OLD.folded);
  INSERT INTO clients_fts (rowid, folded) VALUES (NEW.n, NEW.folded); END;
--> statement-breakpoint
CREATE VIRTUAL TABLE proceedings_fts USING fts5(folded, content='proceedings', content_rowid='n', tokenize='trigram');
--> statement-breakpoint
CREATE TRIGGER proceedings_fts_added AFTER INSERT ON proceedings BEGIN INSERT INTO proceedings_fts (rowid, folded) VALUES (NEW.n, NEW.folded); END;
--> statement-breakpoint
CREATE TRIGGER proceedings_fts_changed AFTER UPDATE OF folded ON proceedings BEGIN
  INSERT INTO proceedings_fts (proceedings_fts, rowid, folded) VALUES ('delete', OLD.n, OLD.folded);
  INSERT INTO proceedings_fts (rowid, folded) VALUES (NEW.n, NEW.folded); END;
--> statement-breakpoint
CREATE TABLE search_words (kind TEXT NOT NULL, word TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (kind, word, n)) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX search_words_n_idx ON search_words (kind, n);
