CREATE INDEX `proceedings_court_idx` ON `proceedings` (`court_n`);--> statement-breakpoint
CREATE INDEX `deadlines_ours_idx` ON `deadlines` (`safe_sort`,`proceeding_n`,`owner`,`backup`) WHERE state = 'open' AND duty = 'ours' AND superseded_seq IS NULL AND voided_seq IS NULL;--> statement-breakpoint
CREATE INDEX `deadlines_others_idx` ON `deadlines` (`due_sort`,`duty`,`proceeding_n`,`owner`,`backup`) WHERE state = 'open' AND duty <> 'ours' AND superseded_seq IS NULL AND voided_seq IS NULL;
