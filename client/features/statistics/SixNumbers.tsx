import type { FigureView } from "../../../shared/statistics/figures.ts";
import { Button } from "../../ui/actions/Button.tsx";
import { BigNumbers } from "../../ui/page/BigNumbers.tsx";
import { TILES } from "./figure-words.ts";
import type { Opened } from "./use-statistics.ts";

/** The six numbers with what each is out of; the name of each opens its definition and the cases behind it. */
export function SixNumbers({ figures, onOpen }: { figures: readonly FigureView[]; onOpen: (opened: Opened) => void }) {
  const items = TILES.flatMap(({ label, words }, index) => {
    const figure = figures[index];
    if (figure === undefined) return [];
    const { value, unit, note } = words(figure);
    const name = (
      <Button look="link" onClick={() => onOpen({ measure: figure.measure, part: null })}>
        {label}
      </Button>
    );
    return [{ label: name, value, note, ...(unit === null ? {} : { unit }) }];
  });
  return <BigNumbers label="Six numbers" items={items} />;
}
