import type { CodeOf } from "../../../shared/kernel/codes.ts";
import { RESPONDENT_OFFICE } from "../../../shared/proceedings/codes.ts";
import type { ProceedingPage } from "../../../shared/proceedings/views.ts";
import { useFindPlaces } from "../../lib/use-find-places.ts";
import { Button } from "../../ui/actions/Button.tsx";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { type Found, LookupField } from "../../ui/forms/LookupField.tsx";
import { TextField } from "../../ui/forms/TextFields.tsx";
import styles from "./respondents.module.css";

type Office = CodeOf<typeof RESPONDENT_OFFICE>;
/** One respondent as it is being filled in; `key` names its row on screen. */
export type RespondentDraft = { key: string; office: Office; holder: string; facility: Found | null };

/** Respondents of a petition as the form holds them: several of one office stay several. */
export function respondentDrafts(page: ProceedingPage): RespondentDraft[] {
  return (page.petition?.respondents ?? []).map(({ office, holder, facilityId, facility }) => ({
    key: crypto.randomUUID(),
    office,
    holder: holder ?? "",
    facility: facilityId === null ? null : { id: facilityId, text: facility ?? "The facility chosen before" },
  }));
}

/** The contract's shape. */
export function shapeRespondent({ office, holder, facility }: RespondentDraft) {
  return { office, holder, facilityId: facility?.id ?? null };
}

type Props = { readonly value: readonly RespondentDraft[]; readonly onChange: (value: readonly RespondentDraft[]) => void };

/** Whom the petition names, by office: the person who holds it may be missing, and two jails have two wardens. */
export function RespondentsField({ value, onChange }: Props) {
  const find = useFindPlaces();
  const set = (key: string, part: Partial<RespondentDraft>) => onChange(value.map((one) => (one.key === key ? { ...one, ...part } : one)));
  return (
    <fieldset className={styles["respondents"]}>
      <legend>Respondents, by office</legend>
      {value.map((one, place) => (
        <div key={one.key} role="group" aria-label={`Respondent ${place + 1}`} className={styles["respondent"]}>
          <CodeField
            id={`${one.key}-office`}
            label="Office"
            choices={RESPONDENT_OFFICE}
            as="select"
            value={one.office}
            onChange={(office) => office !== null && set(one.key, { office })}
          />
          <TextField
            id={`${one.key}-holder`}
            label="Who holds it"
            aside="if known"
            value={one.holder}
            onChange={(holder) => set(one.key, { holder })}
          />
          {one.office === "warden" && (
            <LookupField
              id={`${one.key}-facility`}
              label="Of which facility?"
              value={one.facility}
              onChange={(facility) => set(one.key, { facility })}
              find={find}
              nothing="No facility by that name. Leave it empty; it can be added later."
            />
          )}
          <Button
            look="quiet"
            small
            aria-label={`Take out respondent ${place + 1}`}
            onClick={() => onChange(value.filter((other) => other.key !== one.key))}
          >
            Take out
          </Button>
        </div>
      ))}
      <div>
        <Button small onClick={() => onChange([...value, { key: crypto.randomUUID(), office: "warden", holder: "", facility: null }])}>
          Add a respondent
        </Button>
      </div>
    </fieldset>
  );
}
