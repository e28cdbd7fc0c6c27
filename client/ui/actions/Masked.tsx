import { useState } from "react";
import { Button } from "./Button.tsx";

export type MaskedProps = {
  /** What is masked, for the button's name: "A-number". */
  readonly label: string;
  /** What may be seen by all: the last three digits, a year; null for nothing. */
  readonly tail: string | null;
  /** Fetches the whole; opening is logged by the server. A failure is the caller's to show. */
  readonly onShow: () => Promise<string>;
};

/** A value kept covered until somebody asks for it; asking is logged. */
export function Masked({ label, tail, onShow }: MaskedProps) {
  const [value, setValue] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const show = () => {
    setAsking(true);
    onShow()
      .then(setValue, () => undefined)
      .finally(() => setAsking(false));
  };
  return (
    <span>
      <span className="gw-num">
        {value ?? (
          <>
            <span aria-hidden>••• ••• </span>
            <span className="gw-hidden">{tail === null ? "covered" : "covered, ending "}</span>
            {tail}
          </>
        )}
      </span>{" "}
      <Button
        look="link"
        busy={asking}
        aria-label={`${value === null ? "Show" : "Cover"} ${label}`}
        onClick={() => (value === null ? show() : setValue(null))}
      >
        {value === null ? "Show" : "Cover"}
      </Button>
    </span>
  );
}
