/**
 * Small made-up base maps: a PMTiles file of pictures and one of vector tiles, as the two specifications ask
 * (PMTiles version 3, Mapbox Vector Tile 2.1). Made here from nothing, so they are under this repository's own licence. Every
 * tile is the same: a chequered picture, or a whole square of water with a street across it.
 */
import { gzipSync, zlibSync } from 'fflate';

/** Colours of the chequers, as red, green and blue. */
export const CHEQUERS = [
  [250, 250, 250],
  [20, 20, 20],
] as const;
const SIDE = 256;
const SQUARES = 8;

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function joined(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

const bigEndian = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
const text = (words: string): Uint8Array => new TextEncoder().encode(words);

function chunk(kind: string, data: Uint8Array): Uint8Array {
  const body = joined(text(kind), data);
  return joined(bigEndian(data.length), body, bigEndian(crc32(body)));
}

/** A chequered PNG of one tile. */
export function chequeredPng(): Uint8Array {
  const rows: number[] = [];
  for (let y = 0; y < SIDE; y += 1) {
    rows.push(0);
    for (let x = 0; x < SIDE; x += 1) {
      const square = Math.floor((x * SQUARES) / SIDE) + Math.floor((y * SQUARES) / SIDE);
      rows.push(...(CHEQUERS[square % 2] ?? []));
    }
  }
  return joined(
    [137, 80, 78, 71, 13, 10, 26, 10],
    chunk('IHDR', joined(bigEndian(SIDE), bigEndian(SIDE), [8, 2, 0, 0, 0])),
    chunk('IDAT', zlibSync(Uint8Array.from(rows))),
    chunk('IEND', new Uint8Array()),
  );
}

/** A number in sevens of bits, the last first. */
function varint(value: number): number[] {
  const bytes: number[] = [];
  let left = value;
  while (left >= 128) {
    bytes.push((left % 128) | 128);
    left = Math.floor(left / 128);
  }
  return [...bytes, left];
}

const field = (number: number, content: Uint8Array | readonly number[]): number[] => [
  ...varint(number * 8 + 2),
  ...varint(content.length),
  ...content,
];
const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);
const EXTENT = 4096;

/** One layer with one shape. @param kind 2 a line, 3 an area @param commands of its geometry */
function vectorLayer(name: string, kind: 2 | 3, commands: readonly number[]): number[] {
  const feature = [...varint(3 * 8), kind, ...field(4, commands.flatMap(varint))];
  return [
    ...varint(15 * 8),
    2,
    ...field(1, text(name)),
    ...field(2, feature),
    ...varint(5 * 8),
    ...varint(EXTENT),
  ];
}

const moveTo = (x: number, y: number): number[] => [(1 << 3) | 1, zigzag(x), zigzag(y)];
const lineTo = (...steps: readonly (readonly [number, number])[]): number[] => [
  (steps.length << 3) | 2,
  ...steps.flatMap(([x, y]) => [zigzag(x), zigzag(y)]),
];

/** Water all over, and streets every sixteenth of the tile. */
export function vectorTile(): Uint8Array {
  const water = [...moveTo(0, 0), ...lineTo([EXTENT, 0], [0, EXTENT], [-EXTENT, 0]), 15];
  const step = EXTENT / 16;
  // Each line is told from the end of the one before.
  const streets = Array.from({ length: 16 }, (_, index) => [
    ...(index === 0 ? moveTo(0, step / 2) : moveTo(-EXTENT, step)),
    ...lineTo([EXTENT, 0]),
  ]).flat();
  return joined(field(3, vectorLayer('water', 3, water)), field(3, vectorLayer('roads', 2, streets)));
}

/** Tiles before those of a zoom, in the order of the file. */
const before = (zoom: number): number => (4 ** zoom - 1) / 3;

export interface MadeFile {
  readonly kind: 'pictures' | 'vector';
  readonly zooms: readonly [least: number, most: number];
}

/** A PMTiles file that has the same tile everywhere, at all its zooms. */
export function madePmtiles({ kind, zooms: [least, most] }: MadeFile): Uint8Array {
  const isVector = kind === 'vector';
  const tile = isVector ? gzipSync(vectorTile(), { mtime: 0 }) : chequeredPng();
  const layers = isVector ? [{ id: 'water' }, { id: 'roads' }] : [];
  const metadata = text(JSON.stringify({ name: 'Made up for tests', vector_layers: layers }));
  const first = before(least);
  const count = before(most + 1) - first;
  // One entry: from the first tile on, that many times the same.
  const root = Uint8Array.from([1, ...varint(first), ...varint(count), ...varint(tile.length), ...varint(1)]);
  const header = new DataView(new ArrayBuffer(127));
  text('PMTiles').forEach((byte, index) => header.setUint8(index, byte));
  header.setUint8(7, 3);
  const at = (offset: number, value: number): void => header.setBigUint64(offset, BigInt(value), true);
  const places = [
    127,
    root.length,
    127 + root.length,
    metadata.length,
    0,
    0,
    127 + root.length + metadata.length,
  ];
  [...places, tile.length, count, 1, 1].forEach((value, index) => at(8 + 8 * index, value));
  // In order; directories as they are; tiles as they are, or gzip; what they are.
  const bytes = [1, 1, isVector ? 2 : 1, isVector ? 1 : 2, least, most];
  bytes.forEach((value, index) => header.setUint8(96 + index, value));
  const bounds = [-1800000000, -850000000, 1800000000, 850000000];
  bounds.forEach((value, index) => header.setInt32(102 + 4 * index, value, true));
  return joined(new Uint8Array(header.buffer), root, metadata, tile);
}
