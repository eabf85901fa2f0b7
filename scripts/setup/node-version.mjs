import process from 'node:process';
import { Failure } from './failure.mjs';

const [neededMajor, neededMinor] = [20, 19];

/** Throws unless this Node is new enough. */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return;
  throw new Failure(`Node ${neededMajor}.${neededMinor} or newer is needed; this is ${version}`);
}
