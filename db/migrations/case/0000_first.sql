CREATE TABLE `codes` (
	`list` text NOT NULL,
	`code` text NOT NULL,
	`label` text NOT NULL,
	PRIMARY KEY(`list`, `code`)
);
--> statement-breakpoint
CREATE TABLE `access_log` (
	`n` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`subject` text NOT NULL,
	`what` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `access_log_subject_idx` ON `access_log` (`subject`,`at`);--> statement-breakpoint
CREATE INDEX `access_log_actor_idx` ON `access_log` (`actor`,`at`);--> statement-breakpoint
CREATE TABLE `event_payloads` (
	`seq` integer PRIMARY KEY NOT NULL,
	`changed` text NOT NULL,
	FOREIGN KEY (`seq`) REFERENCES `events`(`seq`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `events` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`verb` text NOT NULL,
	`subject` text NOT NULL,
	`request_id` text,
	`payload_hash` text NOT NULL,
	`chain` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `events_subject_idx` ON `events` (`subject`,`seq`);--> statement-breakpoint
CREATE TABLE `meta` (
	`key` text PRIMARY KEY NOT NULL,
	`value` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `reference_versions` (
	`name` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `requests` (
	`request_id` text NOT NULL,
	`actor` text NOT NULL,
	`verb` text NOT NULL,
	`at` integer NOT NULL,
	`result` text NOT NULL,
	PRIMARY KEY(`request_id`, `actor`)
);
--> statement-breakpoint
CREATE INDEX `requests_at_idx` ON `requests` (`at`);--> statement-breakpoint
CREATE TABLE `wall_people` (
	`wall_n` integer NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`wall_n`, `person_id`),
	FOREIGN KEY (`wall_n`) REFERENCES `walls`(`n`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `wall_people_person_idx` ON `wall_people` (`person_id`);--> statement-breakpoint
CREATE TABLE `walls` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`reason` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `walls_id_unique` ON `walls` (`id`);--> statement-breakpoint
CREATE TABLE `counties` (
	`fips` text PRIMARY KEY NOT NULL,
	`county` text NOT NULL,
	`state` text NOT NULL,
	`court_n` integer NOT NULL,
	`division` text,
	`section` text NOT NULL,
	`basis` text NOT NULL,
	`zone` text,
	`zone_note` text,
	FOREIGN KEY (`court_n`) REFERENCES `courts`(`n`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `court_zones` (
	`court_n` integer NOT NULL,
	`zone` text NOT NULL,
	`place` integer NOT NULL,
	PRIMARY KEY(`court_n`, `zone`),
	FOREIGN KEY (`court_n`) REFERENCES `courts`(`n`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `courts` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`citation` text NOT NULL,
	`kind` text NOT NULL,
	`kind_list` text GENERATED ALWAYS AS ('court_kind') VIRTUAL,
	`circuit` text,
	`state` text,
	`zone` text NOT NULL,
	`statute` text,
	`active` integer DEFAULT true NOT NULL,
	FOREIGN KEY (`kind_list`,`kind`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `courts_id_unique` ON `courts` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `courts_key_unique` ON `courts` (`key`);--> statement-breakpoint
CREATE TABLE `judges` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`folded` text NOT NULL,
	`role` text NOT NULL,
	`role_list` text GENERATED ALWAYS AS ('judge_role') VIRTUAL,
	`court_n` integer,
	FOREIGN KEY (`court_n`) REFERENCES `courts`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`role_list`,`role`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `judges_id_unique` ON `judges` (`id`);--> statement-breakpoint
CREATE INDEX `judges_folded_idx` ON `judges` (`folded`);--> statement-breakpoint
CREATE TABLE `court_overrides` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`facility_n` integer NOT NULL,
	`court_n` integer NOT NULL,
	`because` text NOT NULL,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	`voided_seq` integer,
	`supersedes` integer,
	`root` integer,
	`thread` integer GENERATED ALWAYS AS (coalesce(root, n)) VIRTUAL,
	`reason` text,
	FOREIGN KEY (`facility_n`) REFERENCES `facilities`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`court_n`) REFERENCES `courts`(`n`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `court_overrides_id_unique` ON `court_overrides` (`id`);--> statement-breakpoint
CREATE INDEX `court_overrides_facility_idx` ON `court_overrides` (`facility_n`);--> statement-breakpoint
CREATE TABLE `facilities` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`key` text,
	`code` text,
	`name` text NOT NULL,
	`folded` text NOT NULL,
	`type` text NOT NULL,
	`type_list` text GENERATED ALWAYS AS ('facility_type') VIRTUAL,
	`street` text,
	`city` text,
	`county_fips` text,
	`state` text,
	`zip` text,
	`field_office` text,
	`latitude` real,
	`longitude` real,
	`active` integer NOT NULL,
	`source` text NOT NULL,
	FOREIGN KEY (`county_fips`) REFERENCES `counties`(`fips`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`type_list`,`type`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `facilities_id_unique` ON `facilities` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `facilities_key_unique` ON `facilities` (`key`);--> statement-breakpoint
CREATE INDEX `facilities_folded_idx` ON `facilities` (`folded`);--> statement-breakpoint
CREATE INDEX `facilities_county_idx` ON `facilities` (`county_fips`);--> statement-breakpoint
CREATE TABLE `facility_aliases` (
	`facility_n` integer NOT NULL,
	`alias` text NOT NULL,
	`folded` text NOT NULL,
	`source` text NOT NULL,
	PRIMARY KEY(`facility_n`, `folded`),
	FOREIGN KEY (`facility_n`) REFERENCES `facilities`(`n`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `facility_aliases_folded_idx` ON `facility_aliases` (`folded`);--> statement-breakpoint
CREATE TABLE `field_offices` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`city` text NOT NULL,
	`state` text NOT NULL,
	`address` text,
	`area` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `a_numbers` (
	`n` integer PRIMARY KEY NOT NULL,
	`client_n` integer NOT NULL,
	`canonical` text NOT NULL,
	`as_given` text NOT NULL,
	`current` integer DEFAULT true NOT NULL,
	`source` text,
	FOREIGN KEY (`client_n`) REFERENCES `clients`(`n`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "a_numbers_nine_digits" CHECK("a_numbers"."canonical" GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]')
);
--> statement-breakpoint
CREATE INDEX `a_numbers_canonical_idx` ON `a_numbers` (`canonical`);--> statement-breakpoint
CREATE UNIQUE INDEX `a_numbers_client_canonical_idx` ON `a_numbers` (`client_n`,`canonical`);--> statement-breakpoint
CREATE TABLE `calls` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`client_n` integer NOT NULL,
	`kind` text NOT NULL,
	`kind_list` text GENERATED ALWAYS AS ('call_kind') VIRTUAL,
	`at` integer NOT NULL,
	`with_whom` text,
	`said` text NOT NULL,
	`privileged` integer NOT NULL,
	`by` text NOT NULL,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	`voided_seq` integer,
	`supersedes` integer,
	`root` integer,
	`thread` integer GENERATED ALWAYS AS (coalesce(root, n)) VIRTUAL,
	`reason` text,
	FOREIGN KEY (`client_n`) REFERENCES `clients`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`kind_list`,`kind`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calls_id_unique` ON `calls` (`id`);--> statement-breakpoint
CREATE INDEX `calls_client_idx` ON `calls` (`client_n`,`at`);--> statement-breakpoint
CREATE TABLE `client_aliases` (
	`client_n` integer NOT NULL,
	`alias` text NOT NULL,
	PRIMARY KEY(`client_n`, `alias`),
	FOREIGN KEY (`client_n`) REFERENCES `clients`(`n`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `client_vulnerabilities` (
	`client_n` integer NOT NULL,
	`vulnerability` text NOT NULL,
	`vulnerability_list` text GENERATED ALWAYS AS ('vulnerability') VIRTUAL,
	PRIMARY KEY(`client_n`, `vulnerability`),
	FOREIGN KEY (`client_n`) REFERENCES `clients`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`vulnerability_list`,`vulnerability`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `clients` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`wall_n` integer,
	`given_names` text,
	`surname` text,
	`second_surname` text,
	`unnamed_as` text,
	`docket_name` text,
	`folded` text NOT NULL,
	`birth_precision` text,
	`birth_precision_list` text GENERATED ALWAYS AS ('precision') VIRTUAL,
	`birth_day` text,
	`nationality` text,
	`birth_country` text,
	`languages` text,
	`interpreter` integer,
	`pronouns` text,
	`guardian` text,
	`safe_contact` text,
	`prior_status` text,
	`entry` text,
	`medical_note` text,
	`lost_since` text,
	`created_at` integer NOT NULL,
	`voided_seq` integer,
	`void_reason` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`wall_n`) REFERENCES `walls`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`birth_precision_list`,`birth_precision`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "clients_have_a_name" CHECK("clients"."given_names" IS NOT NULL OR "clients"."surname" IS NOT NULL OR "clients"."unnamed_as" IS NOT NULL)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `clients_id_unique` ON `clients` (`id`);--> statement-breakpoint
CREATE INDEX `clients_folded_idx` ON `clients` (`folded`);--> statement-breakpoint
CREATE TABLE `contact_losses` (
	`n` integer PRIMARY KEY NOT NULL,
	`client_n` integer NOT NULL,
	`lost_since` text,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	`voided_seq` integer,
	`supersedes` integer,
	`root` integer,
	`thread` integer GENERATED ALWAYS AS (coalesce(root, n)) VIRTUAL,
	`reason` text,
	FOREIGN KEY (`client_n`) REFERENCES `clients`(`n`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `contact_losses_client_idx` ON `contact_losses` (`client_n`);--> statement-breakpoint
CREATE TABLE `engagements` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`client_n` integer NOT NULL,
	`decision` text NOT NULL,
	`decision_list` text GENERATED ALWAYS AS ('engagement_decision') VIRTUAL,
	`decided_on` text NOT NULL,
	`decided_by` text NOT NULL,
	`because` text,
	`scope` text,
	`scope_list` text GENERATED ALWAYS AS ('engagement_scope') VIRTUAL,
	`ended_on` text,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	`voided_seq` integer,
	`supersedes` integer,
	`root` integer,
	`thread` integer GENERATED ALWAYS AS (coalesce(root, n)) VIRTUAL,
	`reason` text,
	FOREIGN KEY (`client_n`) REFERENCES `clients`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decision_list`,`decision`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`scope_list`,`scope`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `engagements_id_unique` ON `engagements` (`id`);--> statement-breakpoint
CREATE INDEX `engagements_client_idx` ON `engagements` (`client_n`);--> statement-breakpoint
CREATE TABLE `custody_bases` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`episode_n` integer NOT NULL,
	`basis` text NOT NULL,
	`basis_list` text GENERATED ALWAYS AS ('custody_basis') VIRTUAL,
	`posture` text NOT NULL,
	`posture_list` text GENERATED ALWAYS AS ('custody_posture') VIRTUAL,
	`asserted_by` text,
	`contested` integer DEFAULT false NOT NULL,
	`from_day` text,
	`note` text,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	`voided_seq` integer,
	`supersedes` integer,
	`root` integer,
	`thread` integer GENERATED ALWAYS AS (coalesce(root, n)) VIRTUAL,
	`reason` text,
	FOREIGN KEY (`episode_n`) REFERENCES `episodes`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`basis_list`,`basis`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`posture_list`,`posture`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "custody_bases_other_has_note" CHECK("custody_bases"."basis" <> 'other' OR "custody_bases"."note" IS NOT NULL)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `custody_bases_id_unique` ON `custody_bases` (`id`);--> statement-breakpoint
CREATE INDEX `custody_bases_episode_idx` ON `custody_bases` (`episode_n`);--> statement-breakpoint
CREATE TABLE `episodes` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`client_n` integer NOT NULL,
	`start_precision` text NOT NULL,
	`start_precision_list` text GENERATED ALWAYS AS ('precision') VIRTUAL,
	`start_day` text,
	`start_time` text,
	`start_kind` text NOT NULL,
	`start_kind_list` text GENERATED ALWAYS AS ('custody_start') VIRTUAL,
	`circumstances` text,
	`warrant_shown` integer,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	`voided_seq` integer,
	`supersedes` integer,
	`root` integer,
	`thread` integer GENERATED ALWAYS AS (coalesce(root, n)) VIRTUAL,
	`reason` text,
	FOREIGN KEY (`client_n`) REFERENCES `clients`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`start_precision_list`,`start_precision`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`start_kind_list`,`start_kind`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `episodes_id_unique` ON `episodes` (`id`);--> statement-breakpoint
CREATE INDEX `episodes_client_idx` ON `episodes` (`client_n`);--> statement-breakpoint
CREATE TABLE `placements` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`episode_n` integer NOT NULL,
	`kind` text NOT NULL,
	`kind_list` text GENERATED ALWAYS AS ('placement_kind') VIRTUAL,
	`facility_n` integer,
	`place` text,
	`from_precision` text NOT NULL,
	`from_precision_list` text GENERATED ALWAYS AS ('precision') VIRTUAL,
	`from_day` text,
	`from_time` text,
	`until_precision` text,
	`until_precision_list` text GENERATED ALWAYS AS ('precision') VIRTUAL,
	`until_day` text,
	`until_time` text,
	`source` text NOT NULL,
	`source_list` text GENERATED ALWAYS AS ('placement_source') VIRTUAL,
	`confirmed_at` integer,
	`confirmed_by` text,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	`voided_seq` integer,
	`supersedes` integer,
	`root` integer,
	`thread` integer GENERATED ALWAYS AS (coalesce(root, n)) VIRTUAL,
	`reason` text,
	FOREIGN KEY (`episode_n`) REFERENCES `episodes`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`facility_n`) REFERENCES `facilities`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`kind_list`,`kind`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`from_precision_list`,`from_precision`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`until_precision_list`,`until_precision`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`source_list`,`source`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "placements_facility_named" CHECK("placements"."kind" <> 'facility' OR "placements"."facility_n" IS NOT NULL OR "placements"."place" IS NOT NULL)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `placements_id_unique` ON `placements` (`id`);--> statement-breakpoint
CREATE INDEX `placements_episode_idx` ON `placements` (`episode_n`);--> statement-breakpoint
CREATE INDEX `placements_facility_idx` ON `placements` (`facility_n`);--> statement-breakpoint
CREATE TABLE `assignments` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`proceeding_n` integer NOT NULL,
	`person_id` text NOT NULL,
	`lead` integer NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text,
	`hand_off` text,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	`voided_seq` integer,
	`supersedes` integer,
	`root` integer,
	`thread` integer GENERATED ALWAYS AS (coalesce(root, n)) VIRTUAL,
	`reason` text,
	FOREIGN KEY (`proceeding_n`) REFERENCES `proceedings`(`n`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assignments_id_unique` ON `assignments` (`id`);--> statement-breakpoint
CREATE INDEX `assignments_proceeding_idx` ON `assignments` (`proceeding_n`);--> statement-breakpoint
CREATE INDEX `assignments_person_idx` ON `assignments` (`person_id`);--> statement-breakpoint
CREATE TABLE `closings` (
	`n` integer PRIMARY KEY NOT NULL,
	`proceeding_n` integer NOT NULL,
	`closed_on` text,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	`voided_seq` integer,
	`supersedes` integer,
	`root` integer,
	`thread` integer GENERATED ALWAYS AS (coalesce(root, n)) VIRTUAL,
	`reason` text,
	FOREIGN KEY (`proceeding_n`) REFERENCES `proceedings`(`n`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `closings_proceeding_idx` ON `closings` (`proceeding_n`);--> statement-breakpoint
CREATE TABLE `dockets` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`proceeding_n` integer NOT NULL,
	`court_n` integer,
	`number` text,
	`number_core` text,
	`opened_on` text NOT NULL,
	`opened_how` text NOT NULL,
	`opened_how_list` text GENERATED ALWAYS AS ('docket_opened') VIRTUAL,
	`filed_by` text NOT NULL,
	`filed_by_list` text GENERATED ALWAYS AS ('filed_by') VIRTUAL,
	`joined_on` text,
	`closed_on` text,
	`closed_how` text,
	`closed_how_list` text GENERATED ALWAYS AS ('docket_closed') VIRTUAL,
	`previous_n` integer,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	`voided_seq` integer,
	`supersedes` integer,
	`root` integer,
	`thread` integer GENERATED ALWAYS AS (coalesce(root, n)) VIRTUAL,
	`reason` text,
	FOREIGN KEY (`proceeding_n`) REFERENCES `proceedings`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`court_n`) REFERENCES `courts`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`opened_how_list`,`opened_how`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`closed_how_list`,`closed_how`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`filed_by_list`,`filed_by`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "dockets_closed_pair" CHECK(("dockets"."closed_on" IS NULL) = ("dockets"."closed_how" IS NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `dockets_id_unique` ON `dockets` (`id`);--> statement-breakpoint
CREATE INDEX `dockets_proceeding_idx` ON `dockets` (`proceeding_n`);--> statement-breakpoint
CREATE INDEX `dockets_number_idx` ON `dockets` (`number_core`);--> statement-breakpoint
CREATE TABLE `petition_points` (
	`proceeding_n` integer NOT NULL,
	`list` text NOT NULL,
	`code` text NOT NULL,
	`note` text,
	PRIMARY KEY(`proceeding_n`, `list`, `code`),
	FOREIGN KEY (`proceeding_n`) REFERENCES `proceedings`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`list`,`code`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `petitioners` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`proceeding_n` integer NOT NULL,
	`client_n` integer NOT NULL,
	`custody_at_filing` text,
	`custody_at_filing_list` text GENERATED ALWAYS AS ('custody_at_filing') VIRTUAL,
	`believed_facility_n` integer,
	`actual_facility_n` integer,
	`place_source` text,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	`voided_seq` integer,
	`supersedes` integer,
	`root` integer,
	`thread` integer GENERATED ALWAYS AS (coalesce(root, n)) VIRTUAL,
	`reason` text,
	FOREIGN KEY (`proceeding_n`) REFERENCES `proceedings`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`client_n`) REFERENCES `clients`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`believed_facility_n`) REFERENCES `facilities`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`actual_facility_n`) REFERENCES `facilities`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`custody_at_filing_list`,`custody_at_filing`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `petitioners_id_unique` ON `petitioners` (`id`);--> statement-breakpoint
CREATE INDEX `petitioners_proceeding_idx` ON `petitioners` (`proceeding_n`);--> statement-breakpoint
CREATE INDEX `petitioners_client_idx` ON `petitioners` (`client_n`);--> statement-breakpoint
CREATE TABLE `petitions` (
	`proceeding_n` integer PRIMARY KEY NOT NULL,
	`with_complaint` integer DEFAULT false NOT NULL,
	`with_tro_motion` integer DEFAULT false NOT NULL,
	`nature_of_suit` text DEFAULT '463' NOT NULL,
	`fee` text,
	`drafted_on` text,
	`ready_on` text,
	FOREIGN KEY (`proceeding_n`) REFERENCES `proceedings`(`n`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `proceedings` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`wall_n` integer,
	`kind` text NOT NULL,
	`kind_list` text GENERATED ALWAYS AS ('proceeding_kind') VIRTUAL,
	`parent_n` integer,
	`caption` text NOT NULL,
	`folded` text NOT NULL,
	`court_n` integer,
	`judge_n` integer,
	`opened_on` text NOT NULL,
	`closed_on` text,
	`stage` text NOT NULL,
	`stage_list` text GENERATED ALWAYS AS ('stage') VIRTUAL,
	`stage_since` text,
	`stage_override` text,
	`stage_override_list` text GENERATED ALWAYS AS ('stage') VIRTUAL,
	`stage_override_reason` text,
	`lead` text,
	`next_sort` integer,
	`moved_at` integer NOT NULL,
	`voided_seq` integer,
	`void_reason` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`wall_n`) REFERENCES `walls`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`court_n`) REFERENCES `courts`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`judge_n`) REFERENCES `judges`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`kind_list`,`kind`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`stage_list`,`stage`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`stage_override_list`,`stage_override`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "proceedings_override_has_reason" CHECK(("proceedings"."stage_override" IS NULL) = ("proceedings"."stage_override_reason" IS NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `proceedings_id_unique` ON `proceedings` (`id`);--> statement-breakpoint
CREATE INDEX `proceedings_moved_idx` ON `proceedings` (`kind`,-moved_at,`n`);--> statement-breakpoint
CREATE INDEX `proceedings_parent_idx` ON `proceedings` (`parent_n`);--> statement-breakpoint
CREATE INDEX `proceedings_folded_idx` ON `proceedings` (`folded`);--> statement-breakpoint
CREATE TABLE `readiness_answers` (
	`proceeding_n` integer NOT NULL,
	`item` text NOT NULL,
	`item_list` text GENERATED ALWAYS AS ('readiness') VIRTUAL,
	`client_n` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`proceeding_n`, `item`, `client_n`),
	FOREIGN KEY (`proceeding_n`) REFERENCES `proceedings`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`item_list`,`item`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `respondents` (
	`n` integer PRIMARY KEY NOT NULL,
	`proceeding_n` integer NOT NULL,
	`office` text NOT NULL,
	`office_list` text GENERATED ALWAYS AS ('respondent_office') VIRTUAL,
	`holder` text,
	`facility_n` integer,
	FOREIGN KEY (`proceeding_n`) REFERENCES `proceedings`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`facility_n`) REFERENCES `facilities`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`office_list`,`office`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `respondents_proceeding_idx` ON `respondents` (`proceeding_n`);--> statement-breakpoint
CREATE TABLE `bond_results` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`proceeding_n` integer NOT NULL,
	`held_on` text,
	`moved_on` text,
	`result` text NOT NULL,
	`result_list` text GENERATED ALWAYS AS ('bond_result') VIRTUAL,
	`amount` integer,
	`posting` text NOT NULL,
	`posting_list` text GENERATED ALWAYS AS ('bond_posting') VIRTUAL,
	`posted_on` text,
	`note` text,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	`voided_seq` integer,
	`supersedes` integer,
	`root` integer,
	`thread` integer GENERATED ALWAYS AS (coalesce(root, n)) VIRTUAL,
	`reason` text,
	FOREIGN KEY (`proceeding_n`) REFERENCES `proceedings`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`result_list`,`result`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`posting_list`,`posting`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bond_results_id_unique` ON `bond_results` (`id`);--> statement-breakpoint
CREATE INDEX `bond_results_proceeding_idx` ON `bond_results` (`proceeding_n`);--> statement-breakpoint
CREATE TABLE `group_results` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`proceeding_n` integer NOT NULL,
	`released` integer NOT NULL,
	`as_of` text,
	`source` text NOT NULL,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	`voided_seq` integer,
	`supersedes` integer,
	`root` integer,
	`thread` integer GENERATED ALWAYS AS (coalesce(root, n)) VIRTUAL,
	`reason` text,
	FOREIGN KEY (`proceeding_n`) REFERENCES `proceedings`(`n`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `group_results_id_unique` ON `group_results` (`id`);--> statement-breakpoint
CREATE INDEX `group_results_proceeding_idx` ON `group_results` (`proceeding_n`);--> statement-breakpoint
CREATE TABLE `release_requests` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`proceeding_n` integer NOT NULL,
	`state` text NOT NULL,
	`state_list` text GENERATED ALWAYS AS ('request_state') VIRTUAL,
	`sent_on` text,
	`field_office` text,
	`ground` text,
	`decision` text NOT NULL,
	`decision_list` text GENERATED ALWAYS AS ('request_decision') VIRTUAL,
	`decided_on` text,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	`voided_seq` integer,
	`supersedes` integer,
	`root` integer,
	`thread` integer GENERATED ALWAYS AS (coalesce(root, n)) VIRTUAL,
	`reason` text,
	FOREIGN KEY (`proceeding_n`) REFERENCES `proceedings`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`field_office`) REFERENCES `field_offices`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`state_list`,`state`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decision_list`,`decision`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "release_requests_draft_is_unsent" CHECK("release_requests"."state" <> 'draft' OR "release_requests"."sent_on" IS NULL)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `release_requests_id_unique` ON `release_requests` (`id`);--> statement-breakpoint
CREATE INDEX `release_requests_proceeding_idx` ON `release_requests` (`proceeding_n`);--> statement-breakpoint
CREATE TABLE `docket_entries` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`proceeding_n` integer NOT NULL,
	`docket_n` integer NOT NULL,
	`number` integer,
	`filed_on` text NOT NULL,
	`entered_on` text,
	`entered_at` integer,
	`type` text NOT NULL,
	`type_list` text GENERATED ALWAYS AS ('entry_type') VIRTUAL,
	`filer` text NOT NULL,
	`filer_list` text GENERATED ALWAYS AS ('entry_filer') VIRTUAL,
	`text` text NOT NULL,
	`source` text NOT NULL,
	`source_list` text GENERATED ALWAYS AS ('entry_source') VIRTUAL,
	`judge_n` integer,
	`served_on` text,
	`service` text,
	`service_list` text GENERATED ALWAYS AS ('service_kind') VIRTUAL,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	`voided_seq` integer,
	`supersedes` integer,
	`root` integer,
	`thread` integer GENERATED ALWAYS AS (coalesce(root, n)) VIRTUAL,
	`reason` text,
	FOREIGN KEY (`proceeding_n`) REFERENCES `proceedings`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`docket_n`) REFERENCES `dockets`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`judge_n`) REFERENCES `judges`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`type_list`,`type`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`filer_list`,`filer`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`source_list`,`source`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`service_list`,`service`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `docket_entries_id_unique` ON `docket_entries` (`id`);--> statement-breakpoint
CREATE INDEX `docket_entries_docket_idx` ON `docket_entries` (`docket_n`,`number`);--> statement-breakpoint
CREATE TABLE `hearings` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`proceeding_n` integer NOT NULL,
	`entry_n` integer,
	`title` text NOT NULL,
	`on_day` text NOT NULL,
	`time` text,
	`zone` text NOT NULL,
	`place` text,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	`voided_seq` integer,
	`supersedes` integer,
	`root` integer,
	`thread` integer GENERATED ALWAYS AS (coalesce(root, n)) VIRTUAL,
	`reason` text,
	FOREIGN KEY (`proceeding_n`) REFERENCES `proceedings`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`entry_n`) REFERENCES `docket_entries`(`n`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `hearings_id_unique` ON `hearings` (`id`);--> statement-breakpoint
CREATE INDEX `hearings_proceeding_idx` ON `hearings` (`proceeding_n`);--> statement-breakpoint
CREATE INDEX `hearings_day_idx` ON `hearings` (`on_day`);--> statement-breakpoint
CREATE TABLE `deadlines` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`proceeding_n` integer NOT NULL,
	`petitioner_n` integer,
	`title` text NOT NULL,
	`words` text,
	`basis` text NOT NULL,
	`basis_list` text GENERATED ALWAYS AS ('deadline_basis') VIRTUAL,
	`duty` text NOT NULL,
	`duty_list` text GENERATED ALWAYS AS ('duty') VIRTUAL,
	`trigger_entry_n` integer,
	`trigger_day` text,
	`rule_id` text,
	`rule_version` text,
	`order_time` text,
	`authority` text NOT NULL,
	`certainty` text NOT NULL,
	`certainty_list` text GENERATED ALWAYS AS ('certainty') VIRTUAL,
	`due_day` text,
	`due_at` integer,
	`due_zone` text NOT NULL,
	`due_sort` integer NOT NULL,
	`safe_day` text,
	`safe_at` integer,
	`safe_sort` integer NOT NULL,
	`due_reading` text NOT NULL,
	`safe_because` text,
	`zone_assumed` integer NOT NULL,
	`steps` text NOT NULL,
	`strip` text,
	`jurisdictional` integer NOT NULL,
	`owner` text,
	`backup` text,
	`state` text NOT NULL,
	`state_list` text GENERATED ALWAYS AS ('deadline_state') VIRTUAL,
	`ended_on` text,
	`ended_by_entry_n` integer,
	`ended_by` text,
	`alarm` text,
	`confirmed_by` text,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	`voided_seq` integer,
	`supersedes` integer,
	`root` integer,
	`thread` integer GENERATED ALWAYS AS (coalesce(root, n)) VIRTUAL,
	`reason` text,
	FOREIGN KEY (`proceeding_n`) REFERENCES `proceedings`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`petitioner_n`) REFERENCES `petitioners`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`trigger_entry_n`) REFERENCES `docket_entries`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`ended_by_entry_n`) REFERENCES `docket_entries`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`basis_list`,`basis`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`duty_list`,`duty`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`certainty_list`,`certainty`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`state_list`,`state`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "deadlines_due_day_or_instant" CHECK(("deadlines"."due_day" IS NULL) <> ("deadlines"."due_at" IS NULL)),
	CONSTRAINT "deadlines_safe_day_or_instant" CHECK(("deadlines"."safe_day" IS NULL) <> ("deadlines"."safe_at" IS NULL)),
	CONSTRAINT "deadlines_safe_not_after_due" CHECK("deadlines"."safe_sort" <= "deadlines"."due_sort")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `deadlines_id_unique` ON `deadlines` (`id`);--> statement-breakpoint
CREATE INDEX `deadlines_proceeding_idx` ON `deadlines` (`proceeding_n`);--> statement-breakpoint
CREATE INDEX `deadlines_open_idx` ON `deadlines` (`safe_sort`) WHERE state = 'open' AND superseded_seq IS NULL AND voided_seq IS NULL;--> statement-breakpoint
CREATE TABLE `obligation_states` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`obligation_n` integer NOT NULL,
	`state` text NOT NULL,
	`state_list` text GENERATED ALWAYS AS ('obligation_state') VIRTUAL,
	`on_day` text,
	`proof` text,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	`voided_seq` integer,
	`supersedes` integer,
	`root` integer,
	`thread` integer GENERATED ALWAYS AS (coalesce(root, n)) VIRTUAL,
	`reason` text,
	FOREIGN KEY (`obligation_n`) REFERENCES `obligations`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`state_list`,`state`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "obligation_states_missed_has_proof" CHECK("obligation_states"."state" <> 'missed' OR "obligation_states"."proof" IS NOT NULL)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `obligation_states_id_unique` ON `obligation_states` (`id`);--> statement-breakpoint
CREATE INDEX `obligation_states_obligation_idx` ON `obligation_states` (`obligation_n`);--> statement-breakpoint
CREATE TABLE `obligations` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`proceeding_n` integer NOT NULL,
	`entry_n` integer NOT NULL,
	`petitioner_n` integer,
	`obligor` text NOT NULL,
	`obligor_list` text GENERATED ALWAYS AS ('obligor') VIRTUAL,
	`act` text NOT NULL,
	`act_list` text GENERATED ALWAYS AS ('act') VIRTUAL,
	`words` text,
	`deadline_n` integer,
	`scope` text,
	`scope_list` text GENERATED ALWAYS AS ('obligation_scope') VIRTUAL,
	`until` text,
	`falls_back_to_n` integer,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	`voided_seq` integer,
	`supersedes` integer,
	`root` integer,
	`thread` integer GENERATED ALWAYS AS (coalesce(root, n)) VIRTUAL,
	`reason` text,
	FOREIGN KEY (`proceeding_n`) REFERENCES `proceedings`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`entry_n`) REFERENCES `docket_entries`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`petitioner_n`) REFERENCES `petitioners`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`deadline_n`) REFERENCES `deadlines`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`obligor_list`,`obligor`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`act_list`,`act`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`scope_list`,`scope`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "obligations_other_has_words" CHECK(("obligations"."act" <> 'other' AND "obligations"."obligor" <> 'other') OR "obligations"."words" IS NOT NULL),
	CONSTRAINT "obligations_dated_or_standing" CHECK("obligations"."deadline_n" IS NULL OR ("obligations"."scope" IS NULL AND "obligations"."until" IS NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `obligations_id_unique` ON `obligations` (`id`);--> statement-breakpoint
CREATE INDEX `obligations_proceeding_idx` ON `obligations` (`proceeding_n`);--> statement-breakpoint
CREATE INDEX `obligations_entry_idx` ON `obligations` (`entry_n`);--> statement-breakpoint
CREATE TABLE `custody_end_also` (
	`end_n` integer NOT NULL,
	`pathway` text NOT NULL,
	`pathway_list` text GENERATED ALWAYS AS ('pathway') VIRTUAL,
	PRIMARY KEY(`end_n`, `pathway`),
	FOREIGN KEY (`end_n`) REFERENCES `custody_ends`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`pathway_list`,`pathway`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `custody_ends` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`episode_n` integer NOT NULL,
	`kind` text NOT NULL,
	`kind_list` text GENERATED ALWAYS AS ('custody_end') VIRTUAL,
	`ended_precision` text NOT NULL,
	`ended_precision_list` text GENERATED ALWAYS AS ('precision') VIRTUAL,
	`ended_day` text,
	`ended_time` text,
	`pathway` text,
	`pathway_list` text GENERATED ALWAYS AS ('pathway') VIRTUAL,
	`attribution` text,
	`attribution_list` text GENERATED ALWAYS AS ('attribution') VIRTUAL,
	`instrument` text,
	`instrument_list` text GENERATED ALWAYS AS ('instrument') VIRTUAL,
	`conditions` text,
	`entry_n` integer,
	`to_country` text,
	`third_country` integer,
	`note` text,
	`verified_by` text,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	`voided_seq` integer,
	`supersedes` integer,
	`root` integer,
	`thread` integer GENERATED ALWAYS AS (coalesce(root, n)) VIRTUAL,
	`reason` text,
	FOREIGN KEY (`episode_n`) REFERENCES `episodes`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`entry_n`) REFERENCES `docket_entries`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`kind_list`,`kind`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`ended_precision_list`,`ended_precision`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`pathway_list`,`pathway`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`attribution_list`,`attribution`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`instrument_list`,`instrument`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "custody_ends_pathway_of_release" CHECK(("custody_ends"."kind" = 'released') = ("custody_ends"."pathway" IS NOT NULL)),
	CONSTRAINT "custody_ends_attribution_of_release" CHECK("custody_ends"."kind" = 'released' OR ("custody_ends"."attribution" IS NULL AND "custody_ends"."instrument" IS NULL)),
	CONSTRAINT "custody_ends_country_of_removal" CHECK("custody_ends"."kind" IN ('removed', 'voluntary_departure') OR "custody_ends"."to_country" IS NULL),
	CONSTRAINT "custody_ends_other_has_note" CHECK(("custody_ends"."kind" <> 'other_custody' AND "custody_ends"."instrument" IS NOT 'other') OR "custody_ends"."note" IS NOT NULL)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `custody_ends_id_unique` ON `custody_ends` (`id`);--> statement-breakpoint
CREATE INDEX `custody_ends_episode_idx` ON `custody_ends` (`episode_n`);--> statement-breakpoint
CREATE TABLE `determinations` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`petitioner_n` integer NOT NULL,
	`determination` text NOT NULL,
	`determination_list` text GENERATED ALWAYS AS ('determination') VIRTUAL,
	`determined_on` text NOT NULL,
	`entry_n` integer,
	`judge_n` integer,
	`note` text,
	`coded_by` text NOT NULL,
	`read_by` text,
	`reversed_on` text,
	`reversed_how` text,
	`reversed_how_list` text GENERATED ALWAYS AS ('reversal') VIRTUAL,
	`reversed_entry_n` integer,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	`voided_seq` integer,
	`supersedes` integer,
	`root` integer,
	`thread` integer GENERATED ALWAYS AS (coalesce(root, n)) VIRTUAL,
	`reason` text,
	FOREIGN KEY (`petitioner_n`) REFERENCES `petitioners`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`entry_n`) REFERENCES `docket_entries`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`judge_n`) REFERENCES `judges`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reversed_entry_n`) REFERENCES `docket_entries`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`determination_list`,`determination`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reversed_how_list`,`reversed_how`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "determinations_other_has_note" CHECK("determinations"."determination" <> 'other' OR "determinations"."note" IS NOT NULL),
	CONSTRAINT "determinations_reversal_pair" CHECK(("determinations"."reversed_on" IS NULL) = ("determinations"."reversed_how" IS NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `determinations_id_unique` ON `determinations` (`id`);--> statement-breakpoint
CREATE INDEX `determinations_petitioner_idx` ON `determinations` (`petitioner_n`);--> statement-breakpoint
CREATE TABLE `interim_rulings` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`petitioner_n` integer NOT NULL,
	`kind` text NOT NULL,
	`kind_list` text GENERATED ALWAYS AS ('interim_kind') VIRTUAL,
	`ruling` text NOT NULL,
	`ruling_list` text GENERATED ALWAYS AS ('interim_ruling') VIRTUAL,
	`ruled_on` text NOT NULL,
	`until_day` text,
	`orders_release` integer NOT NULL,
	`entry_n` integer,
	`note` text,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	`voided_seq` integer,
	`supersedes` integer,
	`root` integer,
	`thread` integer GENERATED ALWAYS AS (coalesce(root, n)) VIRTUAL,
	`reason` text,
	FOREIGN KEY (`petitioner_n`) REFERENCES `petitioners`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`entry_n`) REFERENCES `docket_entries`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`kind_list`,`kind`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`ruling_list`,`ruling`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "interim_rulings_other_has_note" CHECK("interim_rulings"."kind" <> 'other' OR "interim_rulings"."note" IS NOT NULL)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `interim_rulings_id_unique` ON `interim_rulings` (`id`);--> statement-breakpoint
CREATE INDEX `interim_rulings_petitioner_idx` ON `interim_rulings` (`petitioner_n`);--> statement-breakpoint
CREATE TABLE `documents` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`client_n` integer,
	`proceeding_n` integer,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`size` integer NOT NULL,
	`hash` text NOT NULL,
	`privileged` integer NOT NULL,
	`added_at` integer NOT NULL,
	`added_by` text NOT NULL,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	`voided_seq` integer,
	`supersedes` integer,
	`root` integer,
	`thread` integer GENERATED ALWAYS AS (coalesce(root, n)) VIRTUAL,
	`reason` text,
	FOREIGN KEY (`client_n`) REFERENCES `clients`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`proceeding_n`) REFERENCES `proceedings`(`n`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "documents_one_subject" CHECK(("documents"."client_n" IS NULL) <> ("documents"."proceeding_n" IS NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `documents_id_unique` ON `documents` (`id`);--> statement-breakpoint
CREATE INDEX `documents_client_idx` ON `documents` (`client_n`);--> statement-breakpoint
CREATE INDEX `documents_proceeding_idx` ON `documents` (`proceeding_n`);--> statement-breakpoint
CREATE TABLE `notes` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`client_n` integer,
	`proceeding_n` integer,
	`text` text NOT NULL,
	`privileged` integer NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	`voided_seq` integer,
	`supersedes` integer,
	`root` integer,
	`thread` integer GENERATED ALWAYS AS (coalesce(root, n)) VIRTUAL,
	`reason` text,
	FOREIGN KEY (`client_n`) REFERENCES `clients`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`proceeding_n`) REFERENCES `proceedings`(`n`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "notes_one_subject" CHECK(("notes"."client_n" IS NULL) <> ("notes"."proceeding_n" IS NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notes_id_unique` ON `notes` (`id`);--> statement-breakpoint
CREATE INDEX `notes_client_idx` ON `notes` (`client_n`);--> statement-breakpoint
CREATE INDEX `notes_proceeding_idx` ON `notes` (`proceeding_n`);--> statement-breakpoint
CREATE TABLE `tasks` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`client_n` integer,
	`proceeding_n` integer,
	`title` text NOT NULL,
	`due_on` text,
	`owner` text,
	`done_at` integer,
	`done_by` text,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`client_n`) REFERENCES `clients`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`proceeding_n`) REFERENCES `proceedings`(`n`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tasks_id_unique` ON `tasks` (`id`);--> statement-breakpoint
CREATE INDEX `tasks_open_idx` ON `tasks` (`due_on`) WHERE done_at IS NULL;--> statement-breakpoint
CREATE INDEX `tasks_client_idx` ON `tasks` (`client_n`);--> statement-breakpoint
CREATE INDEX `tasks_proceeding_idx` ON `tasks` (`proceeding_n`);--> statement-breakpoint
CREATE TABLE `facility_queue` (
	`batch_n` integer NOT NULL,
	`written` text NOT NULL,
	`state` text NOT NULL,
	`candidates` text NOT NULL,
	`why` text NOT NULL,
	`facility_n` integer,
	`answered_at` integer,
	`answered_by` text,
	PRIMARY KEY(`batch_n`, `written`, `state`),
	FOREIGN KEY (`batch_n`) REFERENCES `import_batches`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`facility_n`) REFERENCES `facilities`(`n`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `import_batches` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`list` text NOT NULL,
	`file_name` text NOT NULL,
	`file_hash` text NOT NULL,
	`mapping` text NOT NULL,
	`header` text NOT NULL,
	`written` text NOT NULL,
	`as_of` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`applied_seq` integer NOT NULL,
	`last_seq` integer NOT NULL,
	`undone_at` integer,
	`undone_by` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `import_batches_id_unique` ON `import_batches` (`id`);--> statement-breakpoint
CREATE INDEX `import_batches_hash_idx` ON `import_batches` (`file_hash`);--> statement-breakpoint
CREATE INDEX `import_batches_list_idx` ON `import_batches` (`list`);--> statement-breakpoint
CREATE TABLE `import_findings` (
	`n` integer PRIMARY KEY NOT NULL,
	`row_n` integer NOT NULL,
	`code` text NOT NULL,
	`says` text NOT NULL,
	`column_name` text,
	`cell` text,
	`resolved_at` integer,
	`resolved_by` text,
	`resolution` text,
	FOREIGN KEY (`row_n`) REFERENCES `import_rows`(`n`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `import_findings_row_idx` ON `import_findings` (`row_n`,`code`);--> statement-breakpoint
CREATE TABLE `import_people` (
	`row_n` integer NOT NULL,
	`client_n` integer NOT NULL,
	`episode_n` integer,
	`placement_n` integer,
	`written` text,
	`state` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`row_n`, `client_n`),
	FOREIGN KEY (`row_n`) REFERENCES `import_rows`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`client_n`) REFERENCES `clients`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`episode_n`) REFERENCES `episodes`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`placement_n`) REFERENCES `placements`(`n`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `import_people_client_idx` ON `import_people` (`client_n`);--> statement-breakpoint
CREATE TABLE `import_rows` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`batch_n` integer NOT NULL,
	`line` integer NOT NULL,
	`label` text,
	`cells` text NOT NULL,
	`row_hash` text NOT NULL,
	`content_hash` text NOT NULL,
	`reading` text NOT NULL,
	`proceeding_n` integer,
	FOREIGN KEY (`batch_n`) REFERENCES `import_batches`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`proceeding_n`) REFERENCES `proceedings`(`n`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `import_rows_id_unique` ON `import_rows` (`id`);--> statement-breakpoint
CREATE INDEX `import_rows_batch_idx` ON `import_rows` (`batch_n`,`line`);--> statement-breakpoint
CREATE INDEX `import_rows_hash_idx` ON `import_rows` (`row_hash`);--> statement-breakpoint
CREATE INDEX `import_rows_content_idx` ON `import_rows` (`content_hash`);--> statement-breakpoint
CREATE INDEX `import_rows_proceeding_idx` ON `import_rows` (`proceeding_n`);--> statement-breakpoint
CREATE TABLE `fact_episode` (
	`episode_n` integer PRIMARY KEY NOT NULL,
	`client_n` integer NOT NULL,
	`walled` integer NOT NULL,
	`started_on` text,
	`end_kind` text,
	`ended_on` text,
	`pathway` text,
	`lost_since` text,
	`facility_n` integer
);
--> statement-breakpoint
CREATE INDEX `fact_episode_client_idx` ON `fact_episode` (`client_n`);--> statement-breakpoint
CREATE TABLE `fact_person_petition` (
	`petitioner_n` integer PRIMARY KEY NOT NULL,
	`petition_n` integer NOT NULL,
	`client_n` integer NOT NULL,
	`walled` integer NOT NULL,
	`filed_on` text NOT NULL,
	`signed_by_us` integer NOT NULL,
	`joined_on` text,
	`custody_at_filing` text NOT NULL,
	`filed_court_n` integer,
	`court_n` integer,
	`determination` text,
	`determined_on` text,
	`reversed_on` text,
	`interim_release_on` text,
	`episode_n` integer,
	`closed_on` text
);
--> statement-breakpoint
CREATE INDEX `fact_person_petition_petition_idx` ON `fact_person_petition` (`petition_n`);--> statement-breakpoint
CREATE INDEX `fact_person_petition_client_idx` ON `fact_person_petition` (`client_n`);--> statement-breakpoint
CREATE TABLE `summary_ends` (
	`facility_n` integer NOT NULL,
	`month` text NOT NULL,
	`end_kind` text NOT NULL,
	`pathway` text NOT NULL,
	`episodes` integer NOT NULL,
	PRIMARY KEY(`facility_n`, `month`, `end_kind`, `pathway`)
);
--> statement-breakpoint
CREATE TABLE `summary_petitions` (
	`court_n` integer NOT NULL,
	`month` text NOT NULL,
	`determination` text NOT NULL,
	`people` integer NOT NULL,
	PRIMARY KEY(`court_n`, `month`, `determination`)
);
