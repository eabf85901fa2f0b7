import type { Metadata } from 'next';
import { ClustersPage } from '../../../clusters/clusters-page.tsx';
import { PlainFrame } from '../../../shell/cluster-frame.tsx';

export const metadata: Metadata = { title: 'Clusters' };

export default function Page() {
  return (
    <PlainFrame>
      <ClustersPage />
    </PlainFrame>
  );
}
