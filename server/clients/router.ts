import { z } from "zod";
import {
  AddClientInput,
  ClientId,
  ClientPage,
  ClientView,
  DecideEngagementInput,
  EditClientInput,
  EditIdentifiersInput,
  IdentifiersView,
  ListClientsInput,
  LogCallInput,
  LookAlike,
  LookAlikesInput,
  RestrictClientInput,
} from "../../shared/clients/contract.ts";
import { HistoryView, TimelineView } from "../../shared/clients/timeline.ts";
import { readANumber } from "../../shared/clients/a-number.ts";
import { foldNames, fullName } from "../../shared/clients/names.ts";
import { Saved, SaveResult } from "../../shared/kernel/save.ts";
import { noteAccess } from "../core/access-log.ts";
import { makeCursor, readCursor } from "../core/cursor.ts";
import { allowedTo, router } from "../core/trpc.ts";
import { addClient } from "./add.ts";
import { decideEngagement } from "./decide-engagement.ts";
import { editClient, editIdentifiers } from "./edit.ts";
import { loadClient } from "./load-queries.ts";
import { logCall } from "./log-call.ts";
import { presentClient, presentIdentifiers, presentRow } from "./present.ts";
import { listClients, lookAlikes } from "./queries.ts";
import { restrictClient } from "./restrict.ts";
import { presentHistory, presentTimeline } from "./timeline.ts";

const ClientKey = z.strictObject({ clientId: ClientId });

export const clientsRouter = router({
  list: allowedTo("clients.read")
    .input(ListClientsInput)
    .output(ClientPage)
    .query(({ ctx, input }) => {
      const before = input.cursor === null ? null : z.number().parse(readCursor(ctx.office.keys.chain, input.cursor));
      const { rows, total } = listClients(ctx, input, before);
      const last = rows.length === input.limit ? rows.at(-1) : undefined;
      return ClientPage.parse({ rows: rows.map(presentRow), next: last ? makeCursor(ctx.office.keys.chain, last.n) : null, total });
    }),
  page: allowedTo("clients.read")
    .input(ClientKey)
    .output(ClientView)
    .query(({ ctx, input }) => {
      const client = loadClient(ctx, input.clientId);
      noteAccess(ctx, client.id, "page");
      return presentClient(ctx, client);
    }),
  timeline: allowedTo("clients.read")
    .input(ClientKey)
    .output(TimelineView)
    .query(({ ctx, input }) => presentTimeline(ctx, loadClient(ctx, input.clientId).n)),
  history: allowedTo("clients.read")
    .input(ClientKey)
    .output(HistoryView)
    .query(({ ctx, input }) => presentHistory(ctx, loadClient(ctx, input.clientId).id)),
  identifiers: allowedTo("clients.openIdentifiers")
    .input(ClientKey)
    .output(IdentifiersView)
    .query(({ ctx, input }) => {
      const client = loadClient(ctx, input.clientId);
      noteAccess(ctx, client.id, "identifiers");
      return presentIdentifiers(ctx, client);
    }),
  lookAlikes: allowedTo("clients.read")
    .input(LookAlikesInput)
    .output(z.array(LookAlike))
    .query(({ ctx, input }) => {
      const number = input.aNumber === null ? null : readANumber(input.aNumber);
      const canonical = number?.ok ? number.canonical : null;
      const folded = foldNames({ ...input, unnamedAs: null, docketName: null }, []);
      return lookAlikes(ctx, folded, canonical).map((row) => ({
        id: ClientId.parse(row.id),
        name: fullName({ givenNames: row.given_names, surname: row.surname, secondSurname: row.second_surname, unnamedAs: row.unnamed_as }),
        because:
          [row.nationality, row.place, row.whereabouts === "held" ? "held now" : null].filter((part) => part !== null).join(" · ") ||
          "same name",
      }));
    }),
  add: allowedTo("clients.add")
    .input(AddClientInput)
    .output(Saved)
    .mutation(({ ctx, input }) => addClient(ctx, input)),
  edit: allowedTo("clients.edit")
    .input(EditClientInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => editClient(ctx, input)),
  editIdentifiers: allowedTo("clients.openIdentifiers")
    .input(EditIdentifiersInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => editIdentifiers(ctx, input)),
  decideEngagement: allowedTo("clients.decideEngagement")
    .input(DecideEngagementInput)
    .output(Saved)
    .mutation(({ ctx, input }) => decideEngagement(ctx, input)),
  logCall: allowedTo("clients.logCall")
    .input(LogCallInput)
    .output(Saved)
    .mutation(({ ctx, input }) => logCall(ctx, input)),
  restrict: allowedTo("clients.restrict")
    .input(RestrictClientInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => restrictClient(ctx, input)),
});
