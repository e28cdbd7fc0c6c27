import { useState } from "react";
import { Button } from "../../ui/actions/Button.tsx";
import { Mark } from "../../ui/marks/Mark.tsx";

export type CoveredProps = {
  /** What may be seen by all: "Born 1984". */
  readonly before: string;
  /** The button's word: "Show day". */
  readonly word: string;
  readonly locked?: boolean;
  /** Fetches the whole; opening is logged by the server. */
  readonly onShow: () => Promise<string>;
};

/** A part of what is known, and the rest when somebody asks for it. */
export function Covered({ before, word, locked = false, onShow }: CoveredProps) {
  const [shown, setShown] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const ask = async () => {
    setAsking(true);
    setShown(await onShow());
    setAsking(false);
  };
  return (
    <span>
      {locked && <Mark kind="restricted" />} {shown ?? before}{" "}
      <Button
        look="link"
        busy={asking}
        aria-label={`${shown === null ? word : "Cover"}: ${before}`}
        onClick={() => (shown === null ? void ask() : setShown(null))}
      >
        {shown === null ? word : "Cover"}
      </Button>
    </span>
  );
}
