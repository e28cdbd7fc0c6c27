import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import type { CustodyEndKind } from "../../shared/custody/codes.ts";
import type { Attribution, Determination, Instrument, Pathway } from "../../shared/outcomes/codes.ts";

/**
 * An invented office history as data: what happened, on which day, to whom. People are named by their place in `people`, from 1.
 * The server enters it through the product's own commands, on the days it tells or all at once today.
 */
export type Scenario = {
  readonly name: string;
  /** Given name and surname, a space between. Invented. */
  readonly people: readonly string[];
  /** Day from which each person is in custody. */
  readonly heldFrom: CalendarDate;
  /** ICE code of the facility where everybody is first. */
  readonly facility: string;
  /** How the court of every lawsuit is cited. */
  readonly court: string;
  readonly lawsuits: readonly Lawsuit[];
  readonly requests: readonly ReleaseRequest[];
  readonly ends: readonly End[];
  readonly moves: readonly Move[];
};

export type Lawsuit = {
  readonly filedOn: CalendarDate;
  readonly number: string;
  readonly people: readonly number[];
  /** Null while pending. */
  readonly ruling: { readonly on: CalendarDate; readonly determination: Determination } | null;
};

/** A request to ICE without a suit. */
export type ReleaseRequest = { readonly sentOn: CalendarDate; readonly people: readonly number[]; readonly ground: string };

export type End = {
  readonly on: CalendarDate;
  readonly people: readonly number[];
  readonly kind: CustodyEndKind;
  /** For a release. */
  readonly pathway: Pathway | null;
  readonly attribution: Attribution | null;
  readonly instrument: Instrument | null;
};

export type Move = { readonly on: CalendarDate; readonly person: number; readonly facility: string };
