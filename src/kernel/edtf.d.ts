/** What Khabar uses of the package `edtf`, which has no types of its own. */
declare module "edtf" {
  interface Qualified {
    readonly approximate?: boolean | number;
  }

  /** A calendar date: year, month (0 to 11), day and time as far as given; the ends of an interval may lack the type. */
  export interface EdtfDate extends Qualified {
    readonly type?: "Date";
    readonly values: readonly number[];
    /** A bit for each unspecified digit of YYYYMMDD, the first of the year lowest. */
    readonly unspecified?: number;
    /** Minutes east of Greenwich; where the text names no zone, those of the machine. */
    readonly offset?: number;
    /** The zone the text names. */
    readonly timeZone?: string | undefined;
  }

  /** A year of more than four digits, or one known to some significant digits. */
  export interface EdtfYear extends Qualified {
    readonly type: "Year";
    readonly values: readonly [number];
    readonly significant?: number;
  }

  /** A season, quarter or other part of a year, numbered 21 to 41. */
  export interface EdtfSeason extends Qualified {
    readonly type: "Season";
    readonly values: readonly [number, number];
  }

  /** The two leading digits of its years. */
  export interface EdtfCentury extends Qualified {
    readonly type: "Century";
    readonly values: readonly [number];
  }

  /** The three leading digits of its years. */
  export interface EdtfDecade extends Qualified {
    readonly type: "Decade";
    readonly values: readonly [number];
  }

  export type EdtfPoint = EdtfDate | EdtfYear | EdtfSeason | EdtfCentury | EdtfDecade;

  export interface EdtfInterval {
    readonly type: "Interval";
    /** Infinity for an open end (`..`), null for an unknown one. */
    readonly values: readonly [EdtfPoint | number | null, EdtfPoint | number | null];
  }

  interface Members {
    readonly values: readonly (EdtfPoint | readonly [EdtfPoint, EdtfPoint])[];
    readonly earlier?: boolean;
    readonly later?: boolean;
  }

  /** One of several dates. */
  export interface EdtfSet extends Members {
    readonly type: "Set";
  }

  /** All of several dates. */
  export interface EdtfList extends Members {
    readonly type: "List";
  }

  export type Edtf = EdtfPoint | EdtfInterval | EdtfSet | EdtfList;

  /** Throws where the text is not EDTF. */
  export function parse(text: string): Edtf;

  export class Date extends globalThis.Date {
    constructor(date: EdtfDate);
    readonly min: number;
    readonly max: number;
  }
}
