CREATE TRIGGER account_events_unchanged BEFORE UPDATE ON account_events BEGIN SELECT RAISE(ABORT, 'account_events: the log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER account_events_kept BEFORE DELETE ON account_events BEGIN SELECT RAISE(ABORT, 'account_events: the log is append-only'); END;
