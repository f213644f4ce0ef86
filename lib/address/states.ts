import { formsTable } from './forms-table.ts';

const states =
  formsTable(`AL,ALABAMA,ALA|AK,ALASKA|AS,AMERICAN SAMOA|AZ,ARIZONA,ARIZ|AR,ARKANSAS,ARK
CA,CALIFORNIA,CALIF|CO,COLORADO,COLO|CT,CONNECTICUT,CONN|DE,DELAWARE,DEL|DC,DISTRICT OF COLUMBIA
FL,FLORIDA,FLA|GA,GEORGIA|GU,GUAM|HI,HAWAII|ID,IDAHO|IL,ILLINOIS,ILL|IN,INDIANA,IND|IA,IOWA
KS,KANSAS,KAN|KY,KENTUCKY|LA,LOUISIANA|ME,MAINE|MD,MARYLAND|MA,MASSACHUSETTS,MASS
MI,MICHIGAN,MICH|MN,MINNESOTA,MINN|MS,MISSISSIPPI,MISS|MO,MISSOURI|MP,NORTHERN MARIANA ISLANDS
MT,MONTANA,MONT|NE,NEBRASKA,NEB|NV,NEVADA,NEV|NH,NEW HAMPSHIRE|NJ,NEW JERSEY
NM,NEW MEXICO,N MEX|NY,NEW YORK|NC,NORTH CAROLINA|ND,NORTH DAKOTA,N DAK
OH,OHIO|OK,OKLAHOMA,OKLA|OR,OREGON,ORE|PA,PENNSYLVANIA,PENN|PR,PUERTO RICO
RI,RHODE ISLAND|SC,SOUTH CAROLINA|SD,SOUTH DAKOTA,S DAK|TN,TENNESSEE,TENN
TX,TEXAS,TEX|UT,UTAH|VT,VERMONT|VA,VIRGINIA|VI,VIRGIN ISLANDS|WA,WASHINGTON,WASH
WV,WEST VIRGINIA,W VA|WI,WISCONSIN,WIS|WY,WYOMING,WYO|AA|AE|AP`);

const provinces = formsTable(
  'AB,ALBERTA|BC,BRITISH COLUMBIA|MB,MANITOBA|NB,NEW BRUNSWICK|NL,NEWFOUNDLAND|NS,NOVA SCOTIA|NT|NU|ON,ONTARIO|PE|QC,QUEBEC,PQ|SK,SASKATCHEWAN|YT,YUKON',
);

/** How the ZIPs of the states begin whose code or name also reads as something else. */
const ZIP_STARTS: Record<string, RegExp> = {
  CT: /^06/,
  NE: /^6[89]/,
  NY: /^(?:005|06390|1[0-4])/,
  WA: /^9(?:8|9[0-4])/,
};

/** The two-letter code of a US state or territory, from its code, its name or an old abbreviation; else null. */
export function stateOf(name: string): string | null {
  return states.get(name)?.[0] ?? null;
}

/** The two-letter code of a Canadian province from its code or name; else null. */
export function provinceOf(name: string): string | null {
  return provinces.get(name)?.[0] ?? null;
}

/** Whether the ZIPs of a state begin with a zero, which spreadsheets drop. */
export function isZeroState(state: string): boolean {
  return /^(?:CT|MA|ME|NH|NJ|PR|RI|VI|VT)$/.test(state);
}

/** Whether a ZIP lies in a state that is easily misread; always false for the other states. */
export function isZipOf(zip: string | null, state: string): boolean {
  return zip !== null && ZIP_STARTS[state]?.test(zip) === true;
}
