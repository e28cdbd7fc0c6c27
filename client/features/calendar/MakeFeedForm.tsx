import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { FEED_DETAIL, type FeedDetail } from "../../../shared/calendar/codes.ts";
import { MakeFeedInput } from "../../../shared/calendar/contract.ts";
import { failureOf, useTRPCClient } from "../../lib/trpc.ts";
import { useZodForm } from "../../lib/zod-form.ts";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { ErrorSummary, Form, SubmitBar } from "../../ui/forms/Form.tsx";
import { useStaleAfterFeeds } from "./use-calendar.ts";

type Draft = { requestId: string; detail: FeedDetail };

const NOTES: Readonly<Record<FeedDetail, string>> = {
  plain:
    "“Due: our filing”, “Hearing”. The link in each opens the case here, after signing in. The place or link of a hearing goes along as it was typed.",
  numbers: "A docket number leads to names: anybody can look it up at the court.",
  captions: "Names of clients then stand on phones and with the company that keeps the calendar.",
};

/** Makes an address; what its titles say is chosen first, with the least as the usual answer. */
export function MakeFeedForm({ onMade, onCancel }: { readonly onMade: (address: string) => void; readonly onCancel: () => void }) {
  const client = useTRPCClient();
  const queries = useQueryClient();
  const stale = useStaleAfterFeeds();
  const [blank] = useState<Draft>(() => ({ requestId: crypto.randomUUID(), detail: "plain" }));
  const form = useZodForm<MakeFeedInput, Draft>(MakeFeedInput, blank);
  const send = useMutation({ mutationFn: (input: MakeFeedInput) => client.calendar.makeFeed.mutate(input) });
  const run = async (input: MakeFeedInput) => {
    try {
      const { address } = await send.mutateAsync(input);
      await Promise.all(stale.map((queryKey) => queries.invalidateQueries({ queryKey })));
      onMade(address);
    } catch (error) {
      form.refuse(failureOf(error).says);
    }
  };
  const detail = form.field("detail", "What may each title say?");
  return (
    <Form label="Make an address" onSave={(event) => void form.save(run)(event)}>
      <ErrorSummary errors={form.summary()} before="an address can be made" refusal={form.refusal} attempts={form.attempts} />
      <CodeField {...detail} choices={FEED_DETAIL} notes={NOTES} onChange={(next) => next !== null && detail.onChange(next)} />
      <SubmitBar save="Make the address" busy={send.isPending} onCancel={onCancel} />
    </Form>
  );
}
