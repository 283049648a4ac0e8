import type { Tab } from './lab.ts';
import { BarsView } from './views/BarsView.tsx';
import { CurvesView } from './views/CurvesView.tsx';
import { HeatView } from './views/HeatView.tsx';
import { HistogramView } from './views/HistogramView.tsx';
import { PlaneView } from './views/PlaneView.tsx';
import { TableView } from './views/TableView.tsx';

// biome-ignore lint/suspicious/noExplicitAny: a panel doesn't know what its lab finds
export type AnyView = Tab<any, any, string>['views'][number];

/** The picture of each kind of view. */
export function ViewOf({ view }: { readonly view: AnyView }) {
  switch (view.kind) {
    case 'curves':
      return <CurvesView view={view} />;
    case 'histogram':
      return <HistogramView view={view} />;
    case 'bars':
      return <BarsView view={view} />;
    case 'heat':
      return <HeatView view={view} />;
    case 'plane':
      return <PlaneView view={view} />;
    case 'table':
      return <TableView view={view} />;
    case 'custom':
      return <view.View />;
  }
}
