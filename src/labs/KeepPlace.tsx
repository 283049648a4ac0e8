import { Component, createRef, type ReactNode } from 'react';
import { keepPlace } from './keepPlace.ts';

interface KeepPlaceProps {
  /** The page's language, and the text's own: it follows as soon as it has arrived. */
  readonly language: string;
  readonly written: string;
  /** Id of the heading that the address names, or nothing. */
  readonly section: string;
  readonly children: ReactNode;
}

/** A text that stays where the reader has it while its language changes, or that of what stands above it. */
export class KeepPlace extends Component<KeepPlaceProps> {
  readonly text = createRef<HTMLDivElement>();

  // The one moment at which React has rendered and the document still stands as it was.
  override getSnapshotBeforeUpdate(before: KeepPlaceProps): (() => void) | null {
    const { language, written, section } = this.props;
    const changes = before.language !== language || before.written !== written;
    return changes && this.text.current ? keepPlace(this.text.current, section) : null;
  }

  override componentDidUpdate(_: KeepPlaceProps, __: unknown, find: (() => void) | null): void {
    find?.();
  }

  override render(): ReactNode {
    const { written, children } = this.props;
    return (
      <div ref={this.text} lang={written === 'zh' ? 'zh-Hans' : 'en'}>
        {children}
      </div>
    );
  }
}
