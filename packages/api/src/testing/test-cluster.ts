import { startCentral, type Central } from '@ovn-console/lab';
import { startTestApi, type TestApi } from './test-api.ts';

/** OVN's central node, and an api of its own that knows it as the cluster "central". */
export interface TestCluster extends AsyncDisposable {
  readonly central: Central;
  readonly test: TestApi;
  readonly clusterId: string;
}

export async function startTestCluster(): Promise<TestCluster> {
  const central = await startCentral();
  const test = await startTestApi();
  const { id: clusterId } = await test.store.clusters.create({
    name: 'central',
    northboundRemotes: [central.northboundRemote],
    southboundRemotes: [central.southboundRemote],
  });
  return {
    central,
    test,
    clusterId,
    [Symbol.asyncDispose]: async () => {
      await test[Symbol.asyncDispose]();
      await central.stop();
    },
  };
}
