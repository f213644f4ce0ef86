import { ATTOM_DATASETS } from './datasets/attom-datasets.ts';
import { BATCHDATA_DATASETS } from './datasets/batchdata-datasets.ts';
import type { Dataset } from './datasets/dataset-shape.ts';

const ALL = { ...ATTOM_DATASETS, ...BATCHDATA_DATASETS };

export type DatasetId = keyof typeof ALL;

/** Everything that can be looked up about a lead, in the order it is offered. */
export const DATASETS: Record<DatasetId, Dataset> = ALL;
export const DATASET_IDS = Object.keys(ALL) as [DatasetId, ...DatasetId[]];
