//! Recursive descent over tokens: dates, times, numbers, money, percentages, quantities.
