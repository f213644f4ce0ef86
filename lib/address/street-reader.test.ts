import { describe, expect, it } from 'vitest';
import { readStreet } from './street-reader.ts';

const read = (text: string, cut: 'none' | 'after-suffix' | 'guess') => {
  const { predir, name, suffix, postdir, units, city } = readStreet(text.split(' '), cut);
  const unit = units.map(({ kind, id }) => `${kind}${id}`);
  return [predir, name.join(' '), suffix, postdir, ...unit, city.join(' ')].join('|');
};

describe('readStreet where a city follows without a comma', () => {
  it.each([
    ['CAPITOL AVE WEST SACRAMENTO', '|CAPITOL|AVE||WEST SACRAMENTO'],
    ['W CAPITOL AVE WEST ELMVILLE', 'W|CAPITOL|AVE||WEST ELMVILLE'],
    ['38TH STREET NORTH FARGO', '|38TH|ST|N|FARGO'],
    ['ELM AVE N HOLLYWOOD', '|ELM|AVE||N HOLLYWOOD'],
    ['ROBERT ST S SAINT PAUL', '|ROBERT|ST|S|SAINT PAUL'],
    ['N 1250 WEST SAINT GEORGE', 'N|1250||W|SAINT GEORGE'],
    ['E 10600 S SOUTH JORDAN', 'E|10600||S|SOUTH JORDAN'],
    ['MARSEILLE ST LOUIS', '|MARSEILLE|||ST LOUIS'],
    ['ELM ST ST LOUIS', '|ELM|ST||ST LOUIS'],
    ['ELM AVE ST ANSGAR', '|ELM|AVE||ST ANSGAR'],
    ['S ST LOUIS ST LOS ANGELES', 'S|ST LOUIS|ST||LOS ANGELES'],
    ['NORTH AVE ST LOUIS', '|NORTH|AVE||ST LOUIS'],
    ['DENISON LN TERRACE PARK', '|DENISON|LN||TERRACE PARK'],
    ['ELM RD MOUNTLAKE TERRACE', '|ELM|RD||MOUNTLAKE TERRACE'],
    ['ELM ST PIKE ROAD', '|ELM|ST||PIKE ROAD'],
    ['BAKER AVENUE EXT CONCORD', '|BAKER AVENUE|EXT||CONCORD'],
    ['BARNES CROSSING ROAD TUPELO', '|BARNES CROSSING|RD||TUPELO'],
    ['PAGE ST 406 SAN FRANCISCO', '|PAGE|ST||406|SAN FRANCISCO'],
    ['PAGE ST UNIT 406 SAN FRANCISCO', '|PAGE|ST||UNIT406|SAN FRANCISCO'],
    ['ELGIN PARK D SAN FRANCISCO', '|ELGIN|PARK||D|SAN FRANCISCO'],
    ['ELM ST UPPER MARLBORO', '|ELM|ST||UPPER MARLBORO'],
    ['ELM ST CODE 19 TROY', '|ELM|ST||CODE 19|TROY'],
    ['DEL WEBB W RENO', '|DEL WEBB||W|RENO'],
    ['HIGHWAY 71 BUSINESS LOWELL', '|HIGHWAY 71 BUSINESS|||LOWELL'],
    ['S HIGHWAY 99 E FRONTAGE RD MANTECA', 'S|HIGHWAY 99 E FRONTAGE|RD||MANTECA'],
    ['ICICLE BENCH SEVIER', '|ICICLE BENCH|||SEVIER'],
  ])('reads %s', (text, expected) => {
    expect(read(text, 'guess')).toBe(expected);
  });

  it('takes no city from a street without suffix unless told to guess', () => {
    expect(read('W WEST END', 'after-suffix')).toBe('W|WEST END|||');
    expect(read('ELM ST TROY', 'after-suffix')).toBe('|ELM|ST||TROY');
  });
});

describe('readStreet where nothing follows', () => {
  it.each([
    ['WEST ST', '|WEST|ST||'],
    ['N BOULEVARD', '|N|BLVD||'],
    ['W NORTH AVE', 'W|NORTH|AVE||'],
    ['S E 5TH ST', 'SE|5TH|ST||'],
    ['SOUTH AVENUE W', '|SOUTH|AVE|W|'],
    ['S AVENUE E', 'S|AVENUE E|||'],
    ['S DR MARTIN LUTHER KING', 'S|DR MARTIN LUTHER KING|||'],
    ['BRYN MAWR 211', '|BRYN MAWR|||211|'],
    ['CALLE 5', '|CALLE 5|||'],
    ['OLD HIGHWAY 36', '|OLD HIGHWAY 36|||'],
    ['MOUNTAIN VIEW AVENUE CR 19', '|MOUNTAIN VIEW|AVE||CR 19|'],
    ['ELM ST # 5 NE', '|ELM|ST|NE|#5|'],
    ['ELM ST APT', '|ELM|ST||'],
    ['ELM ST BLDG C 204', '|ELM|ST||BLDGC|204|'],
  ])('reads %s', (text, expected) => {
    expect(read(text, 'none')).toBe(expected);
  });
});
