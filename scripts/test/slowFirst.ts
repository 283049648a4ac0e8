import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The slow files begin, so that none is left alone at the end. Vitest goes by how long a file took here before, or, in a
 * fresh clone, by its size: a conformance test of ten lines, which takes half a minute, would be among the last.
 */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const slow = ({ moduleId }: TestSpecification) => moduleId.endsWith('.slow.test.ts');
    return [...sorted.filter(slow), ...sorted.filter((file) => !slow(file))];
  }
}
