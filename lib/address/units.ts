import { formsTable } from './forms-table.ts';

/** Secondary unit designators of USPS Publication 28, appendix C2, with the forms in use. */
const DESIGNATORS =
  formsTable(`#,NO,NUMBER,NUM|APT,APARTMENT,APARTMENTS,APTMT|BLDG,BLD,BUILD,BUILDING
DEPT,DEPARTMENT|FLAT|FL,FLOOR,FLR,LEVEL,LVL|HNGR,HANGAR,HANGER|KEY|LOT|OFC,OFF,OFFICE|PH,PENTHOUSE
PIER|PMB|RM,ROOM|SLIP|SPC,SPACE,SP|STE,SUIT,SUITE,SUITES|STOP|TRLR,TRAILER
UNIT,UNITS,CONDO,TOWNHOUSE,UN,UNT`);

/** Words that name a part of a house by themselves, mapped to how the unit is written. */
const PARTS =
  formsTable(`BSMT,BASEMENT|FRNT,FRONT|LBBY,LOBBY|LOWR,LOWER|OFC,OFFICE|PH,PENTHOUSE|REAR
SIDE|UPPR,UPPER|COMML,COMMERCIAL,COM,COMM,COML|RESIDL,RESIDENTIAL,RESID`);

/** The Publication 28 abbreviation of a unit designator ("APARTMENT" gives "APT"), or null. */
export function designatorOf(word: string | undefined): string | null {
  return DESIGNATORS.get(word ?? '')?.[0] ?? null;
}

/** The short form of a word that is a unit by itself ("UPPER" gives "UPPR"), or null. */
export function unitPartOf(word: string | undefined): string | null {
  return PARTS.get(word ?? '')?.[0] ?? null;
}
