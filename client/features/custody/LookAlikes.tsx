import { keepPreviousData, skipToken, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTRPC } from "../../lib/trpc.ts";
import { useLateValue } from "../../lib/use-late-value.ts";
import { Panel } from "../../ui/page/Panel.tsx";
import { Row, Rows } from "../../ui/page/Rows.tsx";
import styles from "./LookAlikes.module.css";

export type LookAlikesProps = {
  readonly givenNames: string;
  readonly surname: string;
  readonly secondSurname: string;
  readonly aNumber: string;
};

/** People already here who may be the person described, shown while a name or number is typed. Nothing is merged or refused. */
export function LookAlikes(named: LookAlikesProps) {
  const trpc = useTRPC();
  const asked = useLateValue(named.givenNames + "\n" + named.surname + "\n" + named.secondSurname + "\n" + named.aNumber, 250);
  const [givenNames = "", surname = "", secondSurname = "", aNumber = ""] = asked.split("\n");
  const enough = [givenNames, surname, secondSurname].some((name) => name.trim().length >= 3) || aNumber.replace(/\D/g, "").length >= 7;
  const found = useQuery({
    ...trpc.clients.lookAlikes.queryOptions(enough ? { givenNames, surname, secondSurname, aNumber } : skipToken),
    placeholderData: keepPreviousData,
  });
  const people = enough ? (found.data ?? []) : [];
  return (
    <div role="status" className={styles["alikes"]}>
      {people.length > 0 && (
        <Panel title="Already here?" level={3} note="People who may be the same">
          <Rows>
            {people.map((person) => (
              <Row
                key={person.id}
                title={
                  <Link to="/clients/$id" params={{ id: person.id }}>
                    {person.name}
                  </Link>
                }
                lines={[person.because]}
              />
            ))}
          </Rows>
        </Panel>
      )}
    </div>
  );
}
