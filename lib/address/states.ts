const STATES = `AL:ALABAMA,ALA|AK:ALASKA,ALAS|AS:AMERICAN SAMOA|AZ:ARIZONA,ARIZ|AR:ARKANSAS,ARK
CA:CALIFORNIA,CAL,CALIF|CO:COLORADO,COL,COLO|CT:CONNECTICUT,CONN|DE:DELAWARE,DEL|DC:DISTRICT OF COLUMBIA
FL:FLORIDA,FLA,FLOR|GA:GEORGIA|GU:GUAM|HI:HAWAII|ID:IDAHO,IDA|IL:ILLINOIS,ILL|IN:INDIANA,IND|IA:IOWA
KS:KANSAS,KAN,KANS|KY:KENTUCKY,KEN,KENT|LA:LOUISIANA|ME:MAINE|MD:MARYLAND|MA:MASSACHUSETTS,MASS
MI:MICHIGAN,MICH|MN:MINNESOTA,MINN|MS:MISSISSIPPI,MISS|MO:MISSOURI|MP:NORTHERN MARIANA ISLANDS
MT:MONTANA,MONT|NE:NEBRASKA,NEB,NEBR|NV:NEVADA,NEV|NH:NEW HAMPSHIRE,N H|NJ:NEW JERSEY,N J
NM:NEW MEXICO,NEW M,N MEX|NY:NEW YORK,N Y|NC:NORTH CAROLINA,N CAROLINA|ND:NORTH DAKOTA,N DAK,N DAKOTA
OH:OHIO|OK:OKLAHOMA,OKLA|OR:OREGON,ORE,OREG|PA:PENNSYLVANIA,PENN,PENNA|PR:PUERTO RICO
RI:RHODE ISLAND,R I|SC:SOUTH CAROLINA,S CAROLINA|SD:SOUTH DAKOTA,S DAK,S DAKOTA|TN:TENNESSEE,TENN
TX:TEXAS,TEX|UT:UTAH|VT:VERMONT|VA:VIRGINIA|VI:VIRGIN ISLANDS|WA:WASHINGTON,WASH
WV:WEST VIRGINIA,W VA,W VIRGINIA|WI:WISCONSIN,WIS,WISC|WY:WYOMING,WYO|AA:|AE:|AP:`;

const PROVINCES = `AB:ALBERTA|BC:BRITISH COLUMBIA|MB:MANITOBA|NB:NEW BRUNSWICK|NL:NEWFOUNDLAND AND LABRADOR,NEWFOUNDLAND
NS:NOVA SCOTIA|NT:NORTHWEST TERRITORIES|NU:NUNAVUT|ON:ONTARIO|PE:PRINCE EDWARD ISLAND|QC:QUEBEC,PQ
SK:SASKATCHEWAN|YT:YUKON`;

/** How the ZIPs of the states begin whose code or name also reads as something else. */
const ZIP_STARTS: Record<string, RegExp> = {
  CT: /^06/,
  KY: /^4[012]/,
  LA: /^7(?:0|1[0-4])/,
  MT: /^59/,
  NE: /^6[89]/,
  NY: /^(?:005|06390|1[0-4])/,
  PR: /^00[679]/,
  WA: /^9(?:8|9[0-4])/,
};

function readTable(table: string): Map<string, string> {
  const codes = new Map<string, string>();
  for (const entry of table.split(/[|\n]/)) {
    const [code = '', names = ''] = entry.split(':');
    for (const name of [code, ...names.split(',')]) if (name !== '') codes.set(name, code);
  }
  return codes;
}

const states = readTable(STATES);
const provinces = readTable(PROVINCES);
/** The two-letter code of a US state or territory, from its code, its name or an old abbreviation; else null. */
export function stateOf(name: string): string | null {
  return states.get(name) ?? null;
}

/** The two-letter code of a Canadian province from its code or name; else null. */
export function provinceOf(name: string): string | null {
  return provinces.get(name) ?? null;
}

/** Whether the ZIPs of a state begin with a zero, which spreadsheets drop. */
export function isZeroState(state: string): boolean {
  return /^(?:CT|MA|ME|NH|NJ|PR|RI|VI|VT)$/.test(state);
}

/** Whether a ZIP lies in a state that is easily misread; always false for the other states. */
export function isZipOf(zip: string | null, state: string): boolean {
  return zip !== null && ZIP_STARTS[state]?.test(zip) === true;
}
