import fc from 'fast-check';

// Same seed, same run: every property tries the same cases each time. `npm run fuzz -- properties` hunts with others.
fc.configureGlobal({ seed: Number(process.env.PROPERTIES_SEED ?? 1) });
