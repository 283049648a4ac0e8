import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Holder } from '../../actions/action.ts';
import { FieldControl } from './FieldControl.tsx';
import { type SectionName, sectionPaths } from './sections.ts';

interface FieldGroupProps {
  readonly playground: Holder;
  readonly section: SectionName;
}

/** The controls of all fields of a section that matter now. */
export function FieldGroup({ playground, section }: FieldGroupProps) {
  const paths = useStore(
    playground.experiment,
    useShallow(({ experiment, limits }) => sectionPaths(experiment, section, limits)),
  );
  return paths.map((path) => <FieldControl key={path} playground={playground} path={path} />);
}
