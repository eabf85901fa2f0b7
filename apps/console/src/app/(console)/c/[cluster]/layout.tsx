import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { ClusterFrame } from '../../../../shell/cluster-frame.tsx';

interface ClusterLayoutProps {
  params: Promise<{ cluster: string }>;
  children: ReactNode;
}

async function clusterName({ params }: Pick<ClusterLayoutProps, 'params'>): Promise<string> {
  return decodeURIComponent((await params).cluster);
}

export async function generateMetadata(props: ClusterLayoutProps): Promise<Metadata> {
  const name = await clusterName(props);
  return { title: { default: name, template: `%s · ${name} · OVN Console` } };
}

export default async function ClusterLayout(props: ClusterLayoutProps) {
  return <ClusterFrame name={await clusterName(props)}>{props.children}</ClusterFrame>;
}
