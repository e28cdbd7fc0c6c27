import { day } from "../../shared/kernel/calendar-date.ts";
import { zone } from "../../shared/kernel/instant.ts";
import { momentOf } from "../lib/clock.tsx";
import { DueDate } from "../ui/dates/DueDate.tsx";
import { Button } from "../ui/actions/Button.tsx";
import { BigNumbers } from "../ui/page/BigNumbers.tsx";
import { Panel } from "../ui/page/Panel.tsx";
import { Row, RowGroup, rowLink, Rows } from "../ui/page/Rows.tsx";
import { Status } from "../ui/page/Status.tsx";
import { Avatar } from "../ui/page/Avatar.tsx";
import { EmptyState } from "../ui/states/EmptyState.tsx";
import { LoadingShape } from "../ui/states/LoadingShape.tsx";
import { Sample } from "./Sample.tsx";
import styles from "./gallery.module.css";

const TODAY = day("2026-11-24");
const NOW = momentOf(Date.parse("2026-11-24T15:14:00Z"));
const at = (iso: string, name = "America/New_York") => ({ at: momentOf(Date.parse(iso)), zone: zone(name) });
const base = { today: TODAY, now: NOW } as const;

const MARKS = [
  ["due", "Due from us"],
  ["over", "Late"],
  ["gov", "Government owes"],
  ["released", "Released"],
  ["held", "Held"],
  ["removed", "Removed"],
  ["transferred", "Transferred"],
  ["suspended", "Suspended"],
  ["met", "Met"],
  ["court", "Court decided"],
  ["unknown", "Unknown"],
  ["restricted", "Restricted"],
] as const;

export function GalleryDates() {
  return (
    <>
      <Sample title="Marks: shape and word, then color">
        <Panel label="Marks" padded>
          <div className={styles["marks"]}>
            {MARKS.map(([mark, word]) => (
              <Status key={mark} mark={mark}>
                {word}
              </Status>
            ))}
          </div>
        </Panel>
      </Sample>
      <Sample title="Chips, for what stands alone">
        <div className={styles["marks"]}>
          {MARKS.map(([mark, word]) => (
            <span key={mark}>
              <Status mark={mark} chip>
                {word}
              </Status>
            </span>
          ))}
        </div>
      </Sample>
      <Sample title="A due date, seven ways">
        <Panel label="Dates" padded>
          <div className={styles["lines"]}>
            <div>
              <DueDate {...base} whose="due" due={{ day: day("2026-11-25") }} note="reply to the return" />
            </div>
            <div>
              <DueDate {...base} whose="gov" due={at("2026-11-25T22:00:00Z")} />
            </div>
            <div>
              <DueDate {...base} whose="due" due={at("2026-11-24T21:00:00Z", "America/Chicago")} stacked />
            </div>
            <div>
              <DueDate
                {...base}
                whose="due"
                due={{ day: day("2026-11-30") }}
                safe={{ day: day("2026-11-27") }}
                why={<a href="#why">why</a>}
              />
            </div>
            <div>
              <DueDate {...base} whose="due" due={{ day: day("2026-11-20") }} />
            </div>
            <div>
              <DueDate {...base} whose="due" state="suspended" due={{ day: day("2026-12-07") }} />
            </div>
            <div>
              <DueDate
                {...base}
                whose="due"
                state="superseded"
                due={{ day: day("2026-11-20") }}
                note="superseded by Order [12]: Thu Dec 3"
              />
            </div>
          </div>
        </Panel>
      </Sample>
      <GalleryRows />
      <Sample title="Empty, with the next step">
        <Panel label="Empty">
          <EmptyState
            title="No hearings in the next 14 days"
            text="A hearing appears here when a notice sets one, or when you add it by hand."
            actions={<Actions />}
          />
        </Panel>
      </Sample>
      <Sample title="Loading: the page keeps its shape, after 300 ms only">
        <Panel label="Loading">
          <LoadingShape label="The docket is on its way." at={0} />
        </Panel>
      </Sample>
      <Sample title="Numbers, each with what it is out of">
        <BigNumbers
          label="Releases"
          items={[
            { label: "People released", value: "125", unit: "58%", note: "of 214; held 67, removed 14, other end 8" },
            { label: "Median, filing to release", value: "80 days", note: "over all 214, not only those released" },
          ]}
        />
      </Sample>
    </>
  );
}

function Actions() {
  return (
    <>
      <Button>Log a notice</Button>
      <Button look="quiet">Add a hearing</Button>
    </>
  );
}

function GalleryRows() {
  return (
    <Sample title="Rows, with a day when courts are closed">
      <Panel
        title="Due from us"
        count={3}
        note="by safe date"
        actions={<a href="#later">Later: 6</a>}
        foot="A period that ends on a closed day moves on."
      >
        <Rows>
          <RowGroup title="Today" note="Tue Nov 24" end="1" />
          <Row
            edge="due"
            lead={<DueDate {...base} stacked whose="due" due={at("2026-11-24T21:00:00Z", "America/Chicago")} />}
            title={
              <a className={rowLink} href="#pham">
                Joint status report on the bond hearing
              </a>
            }
            lines={[
              <span className="gw-serif">Pham et al. v. Sheriff of Clay County</span>,
              "S.D. Ind. 2:26-cv-00609 · Order [14], a set date",
            ]}
            end={<Avatar text="ML" label="Mateo Lindqvist" />}
          />
          <RowGroup title="Thursday" note="Nov 26 · Thanksgiving: courts closed" end="Rule 6(a)(6)(A)" hatched />
          <Row
            edge="over"
            title={
              <a className={rowLink} href="#castellanos">
                Return to the petition
              </a>
            }
            lines={[
              <span className="gw-serif">Castellanos Ixcoy v. Warden, Kay County</span>,
              "Order [5]: by Mon Nov 23 · late on every reading",
            ]}
            end={
              <Status mark="over" chip>
                1 day late
              </Status>
            }
          />
        </Rows>
      </Panel>
    </Sample>
  );
}
