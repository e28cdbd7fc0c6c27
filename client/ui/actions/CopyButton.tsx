import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import IconCopy from "@tabler/icons-react/dist/esm/icons/IconCopy.mjs";
import { useState } from "react";
import { Button } from "./Button.tsx";

/** Copies a text; the button's own words say that it is done, or that the browser refused. */
export function CopyButton({ text, children = "Copy", small = false }: { text: string; children?: string; small?: boolean }) {
  const [state, setState] = useState<"ready" | "copied" | "refused">("ready");
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setState("copied"),
      () => setState("refused"),
    );
  };
  const words = { ready: children, copied: "Copied", refused: "Select it and copy by hand" }[state];
  const Icon = state === "copied" ? IconCheck : IconCopy;
  return (
    <>
      <Button small={small} onClick={copy} icon={<Icon size={16} stroke={1.6} aria-hidden />} onBlur={() => setState("ready")}>
        {words}
      </Button>
      <span role="status" className="gw-hidden">
        {state === "ready" ? "" : words}
      </span>
    </>
  );
}
