import { useAnswers } from "../lib/address.ts";
import IconPrinter from "@tabler/icons-react/dist/esm/icons/IconPrinter.mjs";
import { useNavigate } from "@tanstack/react-router";
import { paths } from "../app/paths.ts";
import { readOpened, readQuestion } from "../features/statistics/question.ts";
import { StatisticsBody } from "../features/statistics/StatisticsBody.tsx";
import { StatisticsFilters } from "../features/statistics/StatisticsFilters.tsx";
import { useDashboard } from "../features/statistics/use-statistics.ts";
import { useToday, useZone } from "../lib/clock.tsx";
import { failureOf } from "../lib/trpc.ts";
import { Button } from "../ui/actions/Button.tsx";
import { PageHeader } from "../ui/page/PageHeader.tsx";
import { Panel } from "../ui/page/Panel.tsx";
import { FailedState } from "../ui/states/FailedState.tsx";
import { LoadingShape } from "../ui/states/LoadingShape.tsx";

type Answers = Readonly<Record<string, string>>;

/** Live figures for the legal team: each opens into its definition and the cases behind it. The question stands in the address. */
export function StatisticsPage() {
  const answers: Answers = useAnswers();
  const navigate = useNavigate();
  const asked = readQuestion(answers, useToday(), useZone());
  const opened = readOpened(answers);
  const statistics = useDashboard(asked);
  const put = (changes: Readonly<Record<string, string | null>>) => {
    const after = Object.entries({ ...answers, ...changes }).flatMap(([key, value]) => (value === null ? [] : [[key, value] as const]));
    void navigate({ to: paths.statistics, search: Object.fromEntries(after), replace: true });
  };
  return (
    <>
      <PageHeader
        title="Statistics"
        meta="Live, for the legal team. What communications may use is released under Released headline."
        actions={
          <Button look="quiet" icon={<IconPrinter size={16} stroke={1.6} aria-hidden />} onClick={() => window.print()}>
            Print
          </Button>
        }
      />
      <StatisticsFilters asked={asked} onChange={put} />
      {statistics.error && (
        <FailedState
          title="The figures could not be loaded"
          why={failureOf(statistics.error).says}
          safe="Nothing was lost."
          onRetry={() => void statistics.refetch()}
        />
      )}
      {statistics.isPending && (
        <Panel label="Figures">
          <LoadingShape label="The figures are on their way." rows={6} />
        </Panel>
      )}
      {statistics.data && !statistics.error && (
        <StatisticsBody
          view={statistics.data}
          asked={asked}
          opened={opened}
          onOpen={(one) => put({ figure: one?.measure ?? null, part: one?.part ?? null })}
        />
      )}
    </>
  );
}
