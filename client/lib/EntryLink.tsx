import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

export type EntryLinkProps = {
  readonly caseId: string;
  /** Null where the entry is not known: then the case itself is opened. */
  readonly entryId: string | null;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** "Order [6]": opens the docket of its case at the row of this entry. */
export function EntryLink({ caseId, entryId, className = "", children }: EntryLinkProps) {
  return (
    <Link
      to="/cases/$id"
      params={{ id: caseId }}
      {...(entryId === null ? {} : { search: { entry: entryId }, resetScroll: false })}
      className={className}
    >
      {children}
    </Link>
  );
}
