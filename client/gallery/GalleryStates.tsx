import { useState } from "react";
import { Button } from "../ui/actions/Button.tsx";
import { CopyButton } from "../ui/actions/CopyButton.tsx";
import { Masked } from "../ui/actions/Masked.tsx";
import { Dialog } from "../ui/overlay/Dialog.tsx";
import { Definitions } from "../ui/page/Definitions.tsx";
import { FilterTokens } from "../ui/page/FilterTokens.tsx";
import { PageHeader } from "../ui/page/PageHeader.tsx";
import { Panel } from "../ui/page/Panel.tsx";
import { Tabs } from "../ui/page/Tabs.tsx";
import { ConflictPanel } from "../ui/states/ConflictPanel.tsx";
import { FailedState } from "../ui/states/FailedState.tsx";
import { FindingsList } from "../ui/states/FindingsList.tsx";
import { SavedLine } from "../ui/states/SavedLine.tsx";
import { Sample } from "./Sample.tsx";
import styles from "./gallery.module.css";

const nothing = () => undefined;

export function GalleryStates() {
  const [tab, setTab] = useState("open");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Sample title="Buttons">
        <div className={styles["buttons"]}>
          <Button look="filled" keys="n">
            Log an entry
          </Button>
          <Button keys="e">Add an entry</Button>
          <Button look="quiet">Discard</Button>
          <Button look="link">Paste another</Button>
          <Button busy>Saving</Button>
          <Button small>Small</Button>
          <CopyButton text="59 in 100" />
          <Button onClick={() => setOpen(true)}>Open a dialog</Button>
        </div>
        <Dialog title="This voids entry 14" open={open} onClose={() => setOpen(false)}>
          <p>It stays, struck, with your reason.</p>
        </Dialog>
      </Sample>
      <Sample title="Failed, with what is safe and what to do">
        <FailedState
          title="The docket could not be loaded"
          why="The server did not answer in 10 seconds."
          safe="Your note is kept on this computer. Nothing was lost."
          onRetry={nothing}
          reference="7F3K-22, 9:14 a.m."
        />
      </Sample>
      <Sample title="Two people saved the same record">
        <ConflictPanel
          says="Priya changed this a minute ago."
          about="Return served"
          theirs="Priya’s, 9:13 a.m."
          keepTheirs="Keep Priya’s"
          onKeepMine={nothing}
          onKeepTheirs={nothing}
          fields={[
            { label: "Day", mine: "Wed Nov 18", theirs: "Thu Nov 19", differs: true },
            { label: "Reply due", mine: "Wed Nov 25", theirs: "Fri Nov 27", differs: false },
          ]}
          more={<Button look="quiet">Ask her</Button>}
        />
      </Sample>
      <Sample title="Notice: stays until read, can be undone">
        <SavedLine onUndo={nothing} onRead={nothing}>
          Entry 11 and three obligations saved to <strong className="gw-serif">Kovalenko</strong>.
        </SavedLine>
      </Sample>
      <Sample title="Findings: kept, and named">
        <Panel label="Findings">
          <FindingsList
            label="What does not fit"
            findings={[
              { code: "a", says: "Two placements overlap on Aug 3.", action: <a href="#mend">Mend</a> },
              { code: "b", says: "Released, and the pathway is not known." },
            ]}
          />
        </Panel>
      </Sample>
      <Sample title="A masked value and names with what they are">
        <Panel label="Definitions">
          <Definitions
            items={[
              { name: "A-number", value: <Masked label="A-number" tail="418" onShow={() => Promise.resolve("215 903 418")} /> },
              { name: "Snapshot", value: "2026-Q3, as of Sep 30, 2026" },
              { name: "Counts", value: "102 released of 174 people so far" },
            ]}
          />
        </Panel>
      </Sample>
      <Sample title="Tabs and filters">
        <Tabs
          label="Saved views"
          value={tab}
          onChange={setTab}
          tabs={[
            { value: "mine", label: "Mine", count: 27 },
            { value: "open", label: "Team, open", count: 148 },
            { value: "orders", label: "Orders not obeyed", count: 4, mark: "gov" },
          ]}
        >
          <FilterTokens
            label="Filters"
            tokens={[
              { key: "court", name: "Court", value: "any", set: false },
              { key: "stage", name: "Stage", value: "not closed", set: true, onClear: nothing },
            ]}
            end="148 petitions, 203 people"
          />
        </Tabs>
      </Sample>
      <Sample title="A record’s own title">
        <PageTitleSample />
      </Sample>
    </>
  );
}

/** The header renders an h1; a page has one, so the sample shows its classes through the real component in a dialog only. */
function PageTitleSample() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Show a case’s head</Button>
      <Dialog title="A case’s head" open={open} onClose={() => setOpen(false)} width={720}>
        <PageHeader
          serif
          title="Mendoza Rivas et al. v. Sheriff of Clay County"
          trail={[
            <a key="cases" href="#cases">
              Cases
            </a>,
            "2:26-cv-00588",
          ]}
          meta="S.D. Ind., Terre Haute · Judge Farrow · Habeas petition, 28 U.S.C. § 2241"
          actions={<Button keys="e">Log an entry</Button>}
        />
      </Dialog>
    </>
  );
}
