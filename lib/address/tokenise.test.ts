import { describe, expect, it } from 'vitest';
import { segmentsOf } from './tokenise.ts';

describe('segmentsOf', () => {
  it.each([
    ['12 Oak St., Troy', '12 OAK ST, TROY'],
    ['12 Oak St\nTroy | NY (USA)', '12 OAK ST, TROY, NY, USA'],
    ['12 Oak St#4', '12 OAK ST # 4'],
    ['12 N.W. U.S. 41', '12 NW US 41'],
    ["12 O'Neil Kalākaua", '12 ONEIL KALAKAUA'],
    ['12½ Oak', '12 1/2 OAK'],
    ['12 Oak St A/B', '12 OAK ST A B'],
    ['1234/1236 Oak', '1234-1236 OAK'],
    ['301 - 303 Oak', '301-303 OAK'],
    ['12 Oak - Apt 4', '12 OAK, APT 4'],
    ['12 Oak Dr B -58', '12 OAK DR B-58'],
    ['12 North-East Beaverton-Hillsdale', '12 NORTHEAST BEAVERTON HILLSDALE'],
    ['12 Oak St D-304', '12 OAK ST D-304'],
    ['12 King, Jr. Blvd', '12 KING JR BLVD'],
    ['12 Oak Rd near Elm Rd, Troy', '12 OAK RD, TROY'],
    ['12 Near Rd, Troy', '12 NEAR RD, TROY'],
    ['12 Oak St, Troy, NY 12180 Apt 4', 'APT 4, 12 OAK ST, TROY, NY 12180'],
    ['1252-48th-Ave-Troy', '1252 48TH AVE TROY'],
    ['94-210-Leokane-Waipahu', '94-210 LEOKANE WAIPAHU'],
    ['301-03-S-Heald', '301-03 S HEALD'],
    ['214-13800-South-Draper', '214 13800 SOUTH DRAPER'],
  ])('splits %j into %j', (text, expected) => {
    const segments = segmentsOf(text).filter((words) => words.length > 0);
    expect(segments.map((words) => words.join(' ')).join(', ')).toBe(expected);
  });
});
