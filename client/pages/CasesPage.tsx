import { useAnswers } from "../lib/address.ts";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { STAGE } from "../../shared/proceedings/codes.ts";
import { type CaseFilter, CaseView } from "../../shared/proceedings/views.ts";
import { idOf } from "../../shared/kernel/ids.ts";
import { paths } from "../app/paths.ts";
import { type Grouping, GROUPINGS } from "../features/proceedings/case-columns.tsx";
import { CaseFilters, LIST_KINDS, type ListKind } from "../features/proceedings/CaseFilters.tsx";
import { CaseTable } from "../features/proceedings/CaseTable.tsx";
import { ChooseCase } from "../features/proceedings/ChooseCase.tsx";
import { OpenBondForm, OpenRemovalForm } from "../features/proceedings/OpenHearingForms.tsx";
import { OpenPetitionForm } from "../features/proceedings/OpenPetitionForm.tsx";
import { OpenRequestForm } from "../features/proceedings/RequestForms.tsx";
import { useCases, useCaseTotals } from "../features/proceedings/use-case.ts";
import { failureOf } from "../lib/trpc.ts";
import { useBlocked } from "../lib/use-may.ts";
import { ActionButton } from "../ui/actions/ActionButton.tsx";
import { Button } from "../ui/actions/Button.tsx";
import { useKeys } from "../ui/keys/use-keys.ts";
import { Dialog } from "../ui/overlay/Dialog.tsx";
import { MoreMenu } from "../ui/overlay/MoreMenu.tsx";
import { PageHeader } from "../ui/page/PageHeader.tsx";
import { Panel } from "../ui/page/Panel.tsx";
import { type Tab, Tabs } from "../ui/page/Tabs.tsx";
import { EmptyState } from "../ui/states/EmptyState.tsx";
import { FailedState } from "../ui/states/FailedState.tsx";
import { LoadingShape } from "../ui/states/LoadingShape.tsx";

type Answers = Readonly<Record<string, string>>;
type Opening = "petition" | "request" | "bond" | "removal" | "entry";

/** A saved view: its tab and its place in the address. */
const VIEW_LABELS: Readonly<Record<CaseView, string>> = { mine: "Mine", open: "Team, open", closed: "Closed", all: "All" };

function readFilter(answers: Answers): { filter: CaseFilter; kind: ListKind; grouping: Grouping } {
  const one = <T extends string>(list: readonly T[], text: string | undefined) => list.find((code) => code === text);
  const kind = one(LIST_KINDS, answers["kind"]) ?? "petition";
  return {
    kind,
    grouping: one(GROUPINGS, answers["group"]) ?? "none",
    filter: {
      kind: kind === "all" ? null : kind,
      view: one(CaseView.options, answers["view"]) ?? "open",
      courtId: idOf("court").safeParse(answers["court"]).data ?? null,
      stage: one(STAGE.codes, answers["stage"]) ?? null,
      leadId: answers["lead"] ?? null,
      search: answers["q"] ?? null,
    },
  };
}

export function CasesPage() {
  const answers: Answers = useAnswers();
  const navigate = useNavigate();
  const { filter, kind, grouping } = readFilter(answers);
  const cases = useCases(filter);
  const { data: totals } = useCaseTotals(filter);
  const put = (changes: Readonly<Record<string, string | null>>) => {
    const after = Object.entries({ ...answers, ...changes }).flatMap(([key, value]) => (value === null ? [] : [[key, value] as const]));
    void navigate({ to: paths.cases, search: Object.fromEntries(after), replace: true });
  };
  const asked = OPENINGS.find((one) => one === answers["add"]) ?? null;
  const [opening, setOpening] = useState<Opening | null>(null);
  const shown = opening ?? asked;
  const close = () => {
    setOpening(null);
    if (asked !== null) put({ add: null });
  };
  const blocked = useBlocked("proceedings.open");
  useKeys(blocked === undefined ? [{ keys: "o", says: "Open a petition", group: "On this page", run: () => setOpening("petition") }] : []);
  const tabs: Tab[] = CaseView.options.map((view) => ({
    value: view,
    label: VIEW_LABELS[view],
    ...(totals === undefined ? {} : { count: totals.views[view] }),
  }));
  const saved = (id: string) => void navigate({ to: paths.case, params: { id } });
  return (
    <>
      <PageHeader
        title="Cases"
        actions={
          <>
            <ActionButton keys="O" blocked={blocked} onClick={() => setOpening("petition")}>
              Open a petition
            </ActionButton>
            <MoreMenu
              label="More to open"
              items={[
                { says: "Open a release request", run: () => setOpening("request"), blocked },
                { says: "Open a bond hearing", run: () => setOpening("bond"), blocked },
                { says: "Open a removal case", run: () => setOpening("removal"), blocked },
              ]}
            />
          </>
        }
      />
      <Tabs label="Saved views" tabs={tabs} value={filter.view} onChange={(view) => put({ view: view === "open" ? null : view })}>
        <CaseFilters filter={filter} kind={kind} grouping={grouping} totals={totals} onChange={put} />
        <List
          cases={cases}
          grouping={grouping}
          filtered={isFiltered(filter)}
          onOpen={() => setOpening("petition")}
          onClear={() => void navigate({ to: paths.cases })}
        />
      </Tabs>
      <Dialog title={shown === null ? "" : TITLES[shown]} open={shown !== null} onClose={close} keep>
        {shown === "petition" && <OpenPetitionForm onSaved={({ id }) => saved(id)} onCancel={close} />}
        {shown === "request" && <OpenRequestForm onSaved={({ id }) => saved(id)} onCancel={close} />}
        {shown === "bond" && <OpenBondForm page={null} onSaved={({ id }) => saved(id)} onCancel={close} />}
        {shown === "removal" && <OpenRemovalForm known={[]} onSaved={({ id }) => saved(id)} onCancel={close} />}
        {shown === "entry" && (
          <ChooseCase
            nothing="No open petition fits. A petition has to be marked filed before its docket begins."
            onChosen={(id) => void navigate({ to: paths.case, params: { id }, search: { add: "entry" } })}
          />
        )}
      </Dialog>
    </>
  );
}

const TITLES: Readonly<Record<Opening, string>> = {
  petition: "Open a petition",
  request: "Open a release request",
  bond: "Open a bond hearing",
  removal: "Open a removal case",
  entry: "Log an entry: on which case?",
};
const OPENINGS: readonly Opening[] = ["petition", "request", "bond", "removal", "entry"];

function isFiltered(filter: CaseFilter): boolean {
  return filter.courtId !== null || filter.stage !== null || filter.leadId !== null || filter.search !== null || filter.view !== "open";
}

type ListProps = {
  readonly cases: ReturnType<typeof useCases>;
  readonly grouping: Grouping;
  readonly filtered: boolean;
  readonly onOpen: () => void;
  readonly onClear: () => void;
};

function List({ cases, grouping, filtered, onOpen, onClear }: ListProps) {
  if (cases.isPending)
    return (
      <Panel label="Cases">
        <LoadingShape label="The cases are on their way." rows={8} />
      </Panel>
    );
  if (cases.isError)
    return (
      <FailedState
        title="The cases could not be loaded"
        why={failureOf(cases.error).says}
        safe="Nothing was lost."
        onRetry={() => void cases.refetch()}
      />
    );
  const rows = cases.data.pages.flatMap((page) => page.rows);
  const total = cases.data.pages[0]?.total ?? 0;
  if (rows.length === 0)
    return (
      <Panel label="Cases">
        {filtered ? (
          <EmptyState
            title="No cases fit these filters"
            text="Cases appear here when they do."
            actions={<Button onClick={onClear}>Show the team’s open cases</Button>}
          />
        ) : (
          <EmptyState
            title="No open cases yet"
            text="A case appears here when somebody opens a petition. One person is enough, even without a name."
            actions={<Button onClick={onOpen}>Open a petition</Button>}
          />
        )}
      </Panel>
    );
  const more = { onMore: () => void cases.fetchNextPage(), busy: cases.isFetchingNextPage };
  return (
    <Panel label="Cases">
      <CaseTable rows={rows} total={total} grouping={grouping} {...(cases.hasNextPage ? { more } : {})} />
    </Panel>
  );
}
