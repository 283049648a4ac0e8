"""A GAN of Wasserstein Playground in PyTorch: it proves that it trains as the page does, then trains on.

    python3 FILE                                  the proof, then 1000 iterations
    python3 FILE --check                          the proof alone
    python3 FILE --iterations 5000 --save gan.json    the page opens gan.json
    python3 FILE --device cuda --float32          see --help

It needs PyTorch 1.13 or later and nothing else. It draws the page's own batches (Philox 4x32-10), starts from the same
weights and prints the losses of the first iterations beside those that the page computed when it wrote this file. Where
they differ, or are no numbers, it exits with 1; change a setting in EXPERIMENT and it will.

Several processes share every batch under DistributedDataParallel, and prove the same losses:

    torchrun --nproc-per-node 2 FILE --distributed

or, without torchrun, each process in a shell of its own:

    RANK=0 WORLD_SIZE=2 MASTER_ADDR=127.0.0.1 MASTER_PORT=29500 python3 FILE --distributed
    RANK=1 WORLD_SIZE=2 MASTER_ADDR=127.0.0.1 MASTER_PORT=29500 python3 FILE --distributed

on CPUs by gloo, with --device cuda on GPUs by nccl.
"""
