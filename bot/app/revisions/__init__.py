"""The record that serves: loaded, compared, swapped, rolled back."""
