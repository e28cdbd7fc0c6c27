import { Link } from "@tanstack/react-router";
import {
  BOND_POSTING,
  BOND_RESULT,
  CUSTODY_AT_FILING,
  DOCKET_CLOSED,
  DOCKET_OPENED,
  FILED_BY,
  GROUND,
  PROCEEDING_KIND,
  RELIEF,
  REQUEST_DECISION,
  REQUEST_STATE,
  RESPONDENT_OFFICE,
} from "../../../shared/proceedings/codes.ts";
import type { ProceedingPage } from "../../../shared/proceedings/views.ts";
import { useToday } from "../../lib/clock.tsx";
import { count, dayText, number, shortDay } from "../../lib/format.ts";
import { Button } from "../../ui/actions/Button.tsx";
import { Definitions } from "../../ui/page/Definitions.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { Row, rowLink, Rows } from "../../ui/page/Rows.tsx";
import { Status } from "../../ui/page/Status.tsx";
import { heldWords, markOf } from "./case-words.ts";

const all = (words: readonly string[]) => (words.length === 0 ? "not chosen yet" : words.join(" · "));

/** The people of a case with where they are and their custody at filing. */
export function PeoplePanel({ page, onAdd }: { page: ProceedingPage; onAdd: () => void }) {
  const petition = page.kind === "petition";
  return (
    <Panel
      title={petition ? "Petitioners" : "People"}
      count={page.petitioners.length}
      actions={
        <Button look="quiet" small onClick={onAdd}>
          Add a person
        </Button>
      }
    >
      <Rows>
        {page.petitioners.map((person) => (
          <Row
            key={person.id}
            title={
              <Link to="/clients/$id" params={{ id: person.clientId }} className={rowLink}>
                {person.name}
              </Link>
            }
            lines={[
              [person.nationality, heldWords(person)].filter(Boolean).join(" · "),
              ...(petition && page.firstFiledOn !== null && person.custodyAtFiling !== null
                ? [
                    `At filing: ${CUSTODY_AT_FILING.labels[person.custodyAtFiling].toLowerCase()}${person.believedFacility === null ? "" : `, ${person.believedFacility}`}`,
                  ]
                : []),
            ]}
            end={<Status mark={markOf(person.mark)}>{person.mark === "held" ? (person.place ?? "Held") : "Now"}</Status>}
          />
        ))}
      </Rows>
    </Panel>
  );
}

/** What the petition asks for, of whom, and how it is filed. */
export function PetitionPanel({ page, onEdit }: { page: ProceedingPage; onEdit: () => void }) {
  const { petition } = page;
  const today = useToday();
  if (petition === null) return null;
  const point = (labels: Readonly<Record<string, string>>) => (one: { code: string; note: string | null }) =>
    one.note ?? labels[one.code] ?? one.code;
  const respondents = petition.respondents.map(({ office, holder, facility }) =>
    [holder, RESPONDENT_OFFICE.labels[office], facility].filter(Boolean).join(", "),
  );
  const filed = page.dockets[0];
  return (
    <Panel
      title="The petition"
      actions={
        <Button look="quiet" small onClick={onEdit}>
          Change
        </Button>
      }
    >
      <Definitions
        items={[
          { name: "Grounds", value: all(petition.grounds.map(point(GROUND.labels))) },
          { name: "Relief sought", value: all(petition.relief.map(point(RELIEF.labels))) },
          { name: "Respondents", value: all(respondents) },
          { name: "Nature of suit", value: petition.natureOfSuit },
          ...(petition.fee === null ? [] : [{ name: "Fee", value: petition.fee }]),
          ...(filed === undefined
            ? []
            : [{ name: "Filed", value: `${dayText(filed.openedOn, today)}, by ${FILED_BY.labels[filed.filedBy].toLowerCase()}` }]),
        ]}
      />
    </Panel>
  );
}

/** Every docket of the lawsuit: one lawsuit, counted on its first filing day. */
export function DocketsPanel({ page }: { page: ProceedingPage }) {
  const today = useToday();
  if (page.dockets.length < 2) return null;
  return (
    <Panel title="Dockets of this lawsuit" count={page.dockets.length}>
      <Rows>
        {page.dockets.map((docket) => (
          <Row
            key={docket.id}
            title={docket.number ?? "Number awaited"}
            lines={[
              [docket.court?.citation, `${DOCKET_OPENED.labels[docket.openedHow].toLowerCase()} ${shortDay(docket.openedOn, today)}`]
                .filter(Boolean)
                .join(" · "),
            ]}
            end={
              docket.closedOn === null || docket.closedHow === null
                ? "open"
                : `${DOCKET_CLOSED.labels[docket.closedHow].toLowerCase()} ${shortDay(docket.closedOn, today)}`
            }
          />
        ))}
      </Rows>
    </Panel>
  );
}

/** What came of a bond hearing or a release request. */
export function ResultPanel({ page, onRecord }: { page: ProceedingPage; onRecord: () => void }) {
  const today = useToday();
  const { bondResult, request } = page;
  const on = (day: ProceedingPage["closedOn"]) => (day === null ? "day not known" : dayText(day, today));
  const record = (
    <Button small onClick={onRecord}>
      {page.kind === "bond_hearing" && bondResult === null ? "Record the result" : "Change"}
    </Button>
  );
  if (page.kind === "bond_hearing") {
    const items =
      bondResult === null
        ? [{ name: "Result", value: "not known yet" }]
        : [
            { name: "Result", value: `${BOND_RESULT.labels[bondResult.result]}, ${on(bondResult.heldOn)}` },
            ...(bondResult.amount === null ? [] : [{ name: "Amount", value: `$${number(bondResult.amount)}` }]),
            ...(bondResult.result === "granted_bond" ? [{ name: "Posting", value: BOND_POSTING.labels[bondResult.posting] }] : []),
            ...(bondResult.note === null ? [] : [{ name: "Note", value: bondResult.note }]),
          ];
    return (
      <Panel title="What came of it" padded actions={record}>
        <Definitions items={items} />
      </Panel>
    );
  }
  if (request === null) return null;
  return (
    <Panel title="The request" padded actions={record}>
      <Definitions
        items={[
          { name: "State", value: REQUEST_STATE.labels[request.state] + (request.sentOn === null ? "" : `, ${on(request.sentOn)}`) },
          { name: "Field office", value: request.fieldOffice?.name ?? "not known" },
          { name: "Ground", value: request.ground ?? "not recorded" },
          {
            name: "Answer",
            value: REQUEST_DECISION.labels[request.decision] + (request.decidedOn === null ? "" : `, ${on(request.decidedOn)}`),
          },
        ]}
      />
    </Panel>
  );
}

/** Counts of people who are not ours: never added to our figures. */
export function GroupPanel({ page }: { page: ProceedingPage }) {
  const today = useToday();
  if (page.groupResults.length === 0) return null;
  return (
    <Panel title="Released under this case, not our clients" note="never added to our figures">
      <Rows>
        {page.groupResults.map((group) => (
          <Row
            key={group.id}
            title={count(group.released, "person", "people")}
            lines={[group.source]}
            end={group.asOf === null ? undefined : `as of ${shortDay(group.asOf, today)}`}
          />
        ))}
      </Rows>
    </Panel>
  );
}

/** Who carries it and carried it, and what hangs on it. */
export function WorkPanel({ page }: { page: ProceedingPage }) {
  const today = useToday();
  return (
    <Panel title="Who carries it">
      <Rows>
        {page.assignments.length === 0 && <Row title="Nobody yet" lines={["A supervisor assigns the case."]} />}
        {page.assignments.map((one) => (
          <Row
            key={one.id}
            title={one.person.name}
            lines={[
              `${one.lead ? "Lead" : "Team"}, ${shortDay(one.from, today)}${one.until === null ? " on" : ` to ${shortDay(one.until, today)}`}`,
              ...(one.handOff === null ? [] : [one.handOff]),
            ]}
          />
        ))}
        {[...(page.parent === null ? [] : [{ ...page.parent, kind: null }]), ...page.children].map((other) => (
          <Row
            key={other.id}
            title={
              <Link to="/cases/$id" params={{ id: other.id }} className={`${rowLink} gw-serif`}>
                {other.caption}
              </Link>
            }
            lines={[other.kind === null ? "Belongs to this petition" : PROCEEDING_KIND.labels[other.kind]]}
          />
        ))}
      </Rows>
    </Panel>
  );
}
