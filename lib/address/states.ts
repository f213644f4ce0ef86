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

/** First three digits of a ZIP from which a state begins, in order. */
const ZIP_STARTS =
  '005NY006PR008VI009PR010MA028RI030NH039ME050VT055MA056VT060CT070NJ090AE100NY150PA197DE200DC201VA202DC206MD220VA247WV270NC290SC300GA320FL340AA341FL350AL370TN386MS398GA400KY430OH460IN480MI500IA530WI550MN569DC570SD580ND590MT600IL630MO660KS680NE700LA716AR730OK733TX734OK750TX800CO820WY832ID840UT850AZ870NM885TX889NV900CA962AP967HI969GU970OR980WA995AK';

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
const zipStarts = (ZIP_STARTS.match(/\d{3}[A-Z]{2}/g) ?? []).map((entry) => ({
  from: entry.slice(0, 3),
  state: entry.slice(3),
}));

/** The two-letter code of a US state or territory, from its code, its name or an old abbreviation; else null. */
export function stateOf(name: string): string | null {
  return states.get(name) ?? null;
}

/** The two-letter code of a Canadian province from its code or name; else null. */
export function provinceOf(name: string): string | null {
  return provinces.get(name) ?? null;
}

/** The state that the first three digits of a ZIP lie in (USPS Publication 65); null before the first. */
export function stateOfZip(zip: string): string | null {
  const prefix = zip.slice(0, 3);
  let found: string | null = null;
  for (const { from, state } of zipStarts) {
    if (from > prefix) break;
    found = state;
  }
  return found;
}
