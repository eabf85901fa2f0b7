import { addHealthCheck } from './add-health-check.ts';
import { deleteHealthChecks } from './delete-health-checks.ts';
import { listHealthChecks } from './list-health-checks.ts';

/** In the order in which help lists them. */
export const healthCheckCommands = {
  addHealthCheck,
  deleteHealthChecks,
  listHealthChecks,
};
