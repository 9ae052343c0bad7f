"""Knowledge of languages: generated tables, and the tests that regenerate them."""
