import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { ClientView } from "../../../shared/clients/contract.ts";
import { paths } from "../../app/paths.ts";
import { OpenRemovalForm } from "../../features/proceedings/OpenHearingForms.tsx";
import { failureOf, useTRPC } from "../../lib/trpc.ts";
import { ActionButton } from "../../ui/actions/ActionButton.tsx";
import { Row, rowLink, Rows } from "../../ui/page/Rows.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";

type Props = { readonly client: ClientView; readonly onCancel: () => void };

/** Opens a removal case for this person and goes there; with `then`, to what was meant to be done there. */
export function OpenForClient({ client, onCancel, then }: Props & { readonly then?: "event" }) {
  const navigate = useNavigate();
  const search = then === undefined ? {} : { add: then };
  return (
    <OpenRemovalForm
      known={[{ id: String(client.id), text: client.name }]}
      onCancel={onCancel}
      onSaved={({ id }) => void navigate({ to: paths.case, params: { id }, search })}
    />
  );
}

/** In which of the person's cases did it happen? Where none is before the agency here, one is opened first. */
export function AgencyEventOf({ client, onCancel }: Props) {
  const [opening, setOpening] = useState(false);
  const told = useQuery(useTRPC().clients.timeline.queryOptions({ clientId: client.id }));
  if (opening) return <OpenForClient client={client} onCancel={onCancel} then="event" />;
  if (told.isPending) return <LoadingShape label="The cases are on their way." />;
  if (told.isError)
    return <FailedState title="The cases could not be loaded" why={failureOf(told.error).says} onRetry={() => void told.refetch()} />;
  const open = told.data.proceedings.filter(
    ({ kind, closedOn }) => closedOn === null && (kind === "removal_case" || kind === "bond_hearing"),
  );
  const start = <ActionButton onClick={() => setOpening(true)}>Open a removal case</ActionButton>;
  if (open.length === 0)
    return (
      <EmptyState
        title="No case of this person is before the agency here"
        text="Its events belong to a removal case. Open one, and record what happened there."
        actions={start}
      />
    );
  return (
    <>
      <p>In which case did it happen?</p>
      <Rows label="Cases before the agency">
        {open.map(({ id, kindLabel, caption }) => (
          <Row
            key={id}
            title={
              <Link to={paths.case} params={{ id }} search={{ add: "event" }} className={rowLink}>
                {kindLabel}
              </Link>
            }
            lines={[
              <span key="caption" className="gw-serif">
                {caption}
              </span>,
            ]}
          />
        ))}
      </Rows>
      {!open.some(({ kind }) => kind === "removal_case") && start}
    </>
  );
}
