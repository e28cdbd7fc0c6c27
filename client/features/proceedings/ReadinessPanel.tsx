import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ProceedingPage } from "../../../shared/proceedings/views.ts";
import { failureOf, useTRPC, useTRPCClient } from "../../lib/trpc.ts";
import { Button } from "../../ui/actions/Button.tsx";
import { Mark } from "../../ui/marks/Mark.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { Row, Rows } from "../../ui/page/Rows.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";

/** What a petition still lacks before filing. "Cannot be known" is an answer: it is not asked again. */
export function ReadinessPanel({ page }: { page: ProceedingPage }) {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queries = useQueryClient();
  type Item = NonNullable<ProceedingPage["petition"]>["readiness"][number];
  const answer = useMutation({
    mutationFn: ({ item, clientId }: Item) =>
      client.proceedings.answerReadiness.mutate({ requestId: crypto.randomUUID(), proceedingId: page.id, item, clientId }),
    onSuccess: () => queries.invalidateQueries({ queryKey: trpc.proceedings.pathKey() }),
  });
  const items = page.petition?.readiness ?? [];
  if (items.length === 0)
    return (
      <Panel title="Before filing">
        <EmptyState title="Nothing is missing" text="Everything that a petition usually states is known, or cannot be known." />
      </Panel>
    );
  return (
    <Panel title="Before filing" count={items.length} note="none of this stops the filing">
      {answer.isError && <FailedState title="The answer was not saved" why={failureOf(answer.error).says} />}
      <Rows>
        {items.map((item) => (
          <Row
            key={`${item.item} ${item.clientId ?? ""}`}
            lead={<Mark kind="due" />}
            title={item.says}
            end={
              <Button look="link" small busy={answer.isPending} onClick={() => answer.mutate(item)}>
                Cannot be known
              </Button>
            }
          />
        ))}
      </Rows>
    </Panel>
  );
}
